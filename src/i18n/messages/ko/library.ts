import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const library: SameKeys<(typeof en)['library']> = {}
