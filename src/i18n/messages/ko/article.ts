import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const article: SameKeys<(typeof en)['article']> = {}
