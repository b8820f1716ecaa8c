import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const sites: SameKeys<(typeof en)['sites']> = {}
