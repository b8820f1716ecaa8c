import type { Body } from '../article/document'
import type { Choice, TextDifference } from './difference'

export { standardChoice } from './difference'

export interface BodyMerge {
  /** In the order of the text. */
  readonly differences: readonly TextDifference[]
  /** The text with what is chosen; a difference without a choice by its `standardChoice`. Always a body that `bodySchema` takes. */
  readonly resolve: (choices: ReadonlyMap<string, Choice>) => Body
}
