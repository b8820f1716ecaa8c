import type { ItemHeading, ListicleItem, TopBlock } from '../article/document'

/** What a difference of the text is made of: blocks (listicles too), items of a listicle, or the heading of one. */
export type AnyPart = TopBlock | ListicleItem | ItemHeading

export type ChangedBy = 'mine' | 'theirs' | 'both'
/** `both`: mine, then theirs; offered only where `mayKeepBoth`. */
export type Choice = 'mine' | 'theirs' | 'both'

/** One place where the copies part, with what each has there. */
export interface TextDifference {
  /** The same in each merge of the same three copies. */
  readonly id: string
  /**
   * `blocks` and `item` were changed, are new or are gone; `order` is that of items or blocks, `direction` whether a listicle counts up or down. `name` is what references
   * know an item by: nobody reads it, so nobody need be asked.
   */
  readonly kind: 'blocks' | 'item' | 'heading' | 'name' | 'order' | 'direction'
  readonly by: ChangedBy
  /** What was there; empty for something new. */
  readonly base: readonly AnyPart[]
  /** Empty where it was taken out, or is not there. */
  readonly mine: readonly AnyPart[]
  readonly theirs: readonly AnyPart[]
  readonly mayKeepBoth: boolean
  /** The item (as it is in mine, or else in theirs) in which it is; undefined at the top of the text. */
  readonly within: ListicleItem | undefined
}

/** What is taken where nobody chose: the side that changed it; mine where both did, but of what is a set (categories, tags) both. */
export function standardChoice({ by, field }: { readonly by: ChangedBy; readonly field?: string }): Choice {
  if (by !== 'both') return by
  return field === 'categories' || field === 'tags' ? 'both' : 'mine'
}

/** Who changed what was `base`, going by the JSON of the three; mine and theirs are not the same. */
export function changedBy(base: string, mine: string, theirs: string): ChangedBy {
  if (mine === base) return 'theirs'
  return theirs === base ? 'mine' : 'both'
}

/** What holds for a difference: what was chosen, if that is offered. */
export function chosen(difference: { readonly id: string; readonly by: ChangedBy; readonly mayKeepBoth: boolean; readonly field?: string }, choices: ReadonlyMap<string, Choice>): Choice {
  const choice = choices.get(difference.id)
  return choice === undefined || (choice === 'both' && !difference.mayKeepBoth) ? standardChoice(difference) : choice
}
