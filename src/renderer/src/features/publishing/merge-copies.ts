import type { ArticleDraft } from '../../../../core/article/article'
import type { Choice, TextDifference } from '../../../../core/merge/difference'
import { standardChoice } from '../../../../core/merge/difference'
import { mergeBodies } from '../../../../core/merge/merge-bodies'
import type { ChoiceDifference } from '../../../../core/merge/merge-choices'
import { mergeChoices, resolveChoice } from '../../../../core/merge/merge-choices'
import type { FieldDifference } from '../../../../core/merge/merge-fields'
import { mergedWords, mergeFields } from '../../../../core/merge/merge-fields'
import type { Copies } from '../../../../core/publishing/copies'
import type { SiteChoice } from '../../../../core/publishing/site-choice'
import type { ArticleCopies } from './copies-as-articles'

export type Difference = FieldDifference | ChoiceDifference | TextDifference

/** Two copies that are being merged. */
export interface Merge {
  /** All that an editor can decide, in the order of an article; the last are those of its text. */
  readonly differences: readonly Difference[]
  readonly words: (choices: ReadonlyMap<string, Choice>) => ArticleDraft
  readonly choice: (choices: ReadonlyMap<string, Choice>) => SiteChoice
}

/** Where two copies part, beside the text and in it. */
export function mergeCopies(copies: ArticleCopies, chosen: Copies['choices']): Merge {
  const { base, mine, theirs } = copies
  const text = mergeBodies(base.body, mine.body, theirs.body)
  const beside = mergeChoices(chosen)
  return {
    // What references know an item by is nothing that anybody reads.
    differences: [...mergeFields(copies), ...beside, ...text.differences.filter(({ kind }) => kind !== 'name')],
    words: (choices) => mergedWords(copies, text.resolve(choices), choices),
    choice: (choices) => resolveChoice(chosen, (difference) => (choices.get(difference.id) ?? standardChoice(difference)) === 'theirs', beside)
  }
}

/** Every difference decided for one side. */
export function allOf(differences: readonly Difference[], side: Choice): Map<string, Choice> {
  return new Map(differences.map(({ id }) => [id, side]))
}
