import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const failure: SameKeys<(typeof en)['failure']> = {}
