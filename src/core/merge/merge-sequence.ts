import type { ListicleItem } from '../article/document'
import { canonicalJson } from './canonical-json'
import type { AnyPart, ChangedBy, Choice, TextDifference } from './difference'
import { changedBy } from './difference'
import type { Fate, Lineup } from './line-up'

/** A text of which it is still to be chosen what of each difference it has. */
export type Open<Part> = (choose: (difference: TextDifference) => Choice) => readonly Part[]

/** Takes down a difference, in the order of the text. */
export type Report = (difference: Omit<TextDifference, 'id'>) => TextDifference

interface Sequence<Part> {
  readonly lineup: Lineup<Part>
  readonly base: readonly Part[]
  readonly kind: 'blocks' | 'item'
  readonly within: ListicleItem | undefined
  readonly report: Report
  /** Merges what is within a part that all three have; undefined where a part is taken as a whole. */
  readonly inside: (base: Part, mine: Part, theirs: Part) => Open<Part> | undefined
}

/** Merges parts that stand one behind the other. */
export function mergeSequence<Part extends AnyPart>(sequence: Sequence<Part>): Open<Part> {
  const { lineup } = sequence
  const order = reportOrder(sequence)
  const texts = new Map<Fate<Part>, Open<Part>>()
  for (const fates of grouped(sequence, lineup.reorderedBy === 'theirs' ? lineup.inOrderOfTheirs : lineup.inOrderOfMine)) {
    const text = openText(sequence, fates)
    for (const fate of fates) texts.set(fate, text(fate))
  }
  return (choose) => {
    const fates = order !== undefined && choose(order) === 'theirs' ? lineup.inOrderOfTheirs : lineup.inOrderOfMine
    return fates.flatMap((fate) => texts.get(fate)?.(choose) ?? [])
  }
}

/** Neighbours that are new or gone by the same side are one difference, but for items: each of them is one to choose. */
function grouped<Part extends AnyPart>({ kind }: Sequence<Part>, fates: readonly Fate<Part>[]): Fate<Part>[][] {
  const groups: Fate<Part>[][] = []
  let last: ChangedBy | undefined
  for (const fate of fates) {
    const by = onOneSide(fate)
    if (kind === 'blocks' && by !== undefined && by !== 'both' && by === last) groups.at(-1)?.push(fate)
    else groups.push([fate])
    last = by
  }
  return groups
}

/** Who made it that only one copy has it: both where the one changed what the other took out. Undefined where both have it. */
function onOneSide<Part>({ base, mine, theirs }: Fate<Part>): ChangedBy | undefined {
  if (mine !== undefined && theirs !== undefined) return undefined
  const [here, there] = mine === undefined ? (['theirs', 'mine'] as const) : (['mine', 'theirs'] as const)
  if (base === undefined) return here
  return canonicalJson(base) === canonicalJson(mine ?? theirs) ? there : 'both'
}

function openText<Part extends AnyPart>({ kind, within, report, inside }: Sequence<Part>, fates: readonly Fate<Part>[]): (fate: Fate<Part>) => Open<Part> {
  const [{ base, mine, theirs } = nothing] = fates
  const by = onOneSide({ base, mine, theirs, baseAt: undefined })
  if (by !== undefined) return chosenText(report({ kind, by, ...sidesOf(fates), mayKeepBoth: false, within }))
  if (mine !== undefined && canonicalJson(mine) === canonicalJson(theirs)) return () => () => [mine]
  const nested = base === undefined || mine === undefined || theirs === undefined ? undefined : inside(base, mine, theirs)
  if (nested !== undefined) return () => nested
  const changed = changedBy(canonicalJson(base), canonicalJson(mine), canonicalJson(theirs))
  return chosenText(report({ kind, by: changed, ...sidesOf(fates), mayKeepBoth: changed === 'both', within }))
}
const nothing = { base: undefined, mine: undefined, theirs: undefined }

function chosenText<Part>(difference: TextDifference): (fate: Fate<Part>) => Open<Part> {
  return ({ mine, theirs }) => (choose) => {
    const choice = choose(difference)
    return [...(choice === 'theirs' ? [] : present(mine)), ...(choice === 'mine' ? [] : present(theirs))]
  }
}

function sidesOf<Part>(fates: readonly Fate<Part>[]): Record<'base' | 'mine' | 'theirs', Part[]> {
  return {
    base: fates.flatMap(({ base }) => present(base)),
    mine: fates.flatMap(({ mine }) => present(mine)),
    theirs: fates.flatMap(({ theirs }) => present(theirs))
  }
}

function present<Part>(part: Part | undefined): Part[] {
  return part === undefined ? [] : [part]
}

/** Of items the whole order is told; of blocks those that changed places, and what stands between. */
function reportOrder<Part extends AnyPart>({ lineup, base, kind, within, report }: Sequence<Part>): TextDifference | undefined {
  const { reorderedBy: by, inOrderOfMine, inOrderOfTheirs } = lineup
  if (by === undefined) return undefined
  const inMine = inOrderOfMine.filter(({ mine, theirs }) => mine !== undefined && (kind === 'item' || theirs !== undefined))
  const inTheirs = inOrderOfTheirs.filter(({ mine, theirs }) => theirs !== undefined && (kind === 'item' || mine !== undefined))
  if (kind === 'item') return report({ kind: 'order', by, base, mine: sidesOf(inMine).mine, theirs: sidesOf(inTheirs).theirs, mayKeepBoth: false, within })
  const first = inMine.findIndex((fate, at) => fate !== inTheirs[at])
  const last = inMine.findLastIndex((fate, at) => fate !== inTheirs[at])
  const here = inMine.slice(first, last + 1)
  const before = here.filter(({ baseAt }) => baseAt !== undefined).sort((one, other) => (one.baseAt ?? 0) - (other.baseAt ?? 0))
  return report({ kind: 'order', by, base: sidesOf(before).base, mine: sidesOf(here).mine, theirs: sidesOf(inTheirs.slice(first, last + 1)).theirs, mayKeepBoth: false, within })
}
