import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const publishing: SameKeys<(typeof en)['publishing']> = {}
