import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const actions: SameKeys<(typeof en)['actions']> = {}
