import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const app: SameKeys<(typeof en)['app']> = {}
