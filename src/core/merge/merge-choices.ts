import type { SiteChoice } from '../publishing/site-choice'
import { changedBy } from './difference'
import type { ChangedBy } from './difference'

/** What is chosen for an article at a site and parts the copies: its author, whether it is pinned, or its terms of one taxonomy of the site's own. */
export interface ChoiceDifference {
  readonly id: string
  readonly chosen: 'author' | 'pin' | 'terms'
  /** By its slug; empty of author and pin. */
  readonly taxonomy: string
  readonly by: ChangedBy
  readonly mayKeepBoth: false
}

interface ThreeChoices {
  readonly base: SiteChoice
  readonly mine: SiteChoice
  readonly theirs: SiteChoice
}

/** Where what is chosen for the site parts the copies, and who changed it. */
export function mergeChoices(choices: ThreeChoices): ChoiceDifference[] {
  const taxonomies = new Set([...Object.keys(choices.mine.terms), ...Object.keys(choices.theirs.terms)])
  const difference = (chosen: ChoiceDifference['chosen'], taxonomy: string, valueOf: (choice: SiteChoice) => unknown): ChoiceDifference[] => {
    const [base, mine, theirs] = [choices.base, choices.mine, choices.theirs].map((choice) => JSON.stringify(valueOf(choice) ?? null))
    return mine === theirs ? [] : [{ id: `chosen-${chosen}-${taxonomy}`, chosen, taxonomy, by: changedBy(base ?? '', mine ?? '', theirs ?? ''), mayKeepBoth: false }]
  }
  return [
    ...difference('author', '', ({ authorId }) => authorId),
    ...difference('pin', '', ({ isPinned }) => isPinned),
    ...[...taxonomies].flatMap((taxonomy) => difference('terms', taxonomy, ({ terms }) => terms[taxonomy]))
  ]
}

/** Mine, with what is taken of theirs. The type of the post stays: a post keeps it. */
export function resolveChoice({ mine, theirs }: ThreeChoices, isTaken: (difference: ChoiceDifference) => boolean, differences: readonly ChoiceDifference[]): SiteChoice {
  let result = mine
  for (const difference of differences.filter(isTaken)) {
    const { chosen, taxonomy } = difference
    if (chosen === 'author') result = { ...result, authorId: theirs.authorId }
    else if (chosen === 'pin') result = { ...result, isPinned: theirs.isPinned }
    else {
      const { [taxonomy]: _mine, ...others } = result.terms
      const there = theirs.terms[taxonomy]
      result = { ...result, terms: there === undefined ? others : { ...others, [taxonomy]: there } }
    }
  }
  return result
}
