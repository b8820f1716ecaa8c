import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const editor: SameKeys<(typeof en)['editor']> = {}
