import { canonicalJson } from './canonical-json'
import { commonSubsequence } from './common-subsequence'
import type { AnyPart, ChangedBy } from './difference'
import type { Match } from './match-parts'

/** One part with what became of it in both copies; without a base it is new, without mine or theirs it is not there. */
export interface Fate<Part> {
  readonly base: Part | undefined
  readonly baseAt: number | undefined
  readonly mine: Part | undefined
  readonly theirs: Part | undefined
}

export interface Lineup<Part> {
  /** Everything that one of the copies has, in the order of mine; what only theirs has stands behind what it stands behind there. */
  readonly inOrderOfMine: readonly Fate<Part>[]
  /** The same the other way round; the very same array where the copies have what they share in one order. */
  readonly inOrderOfTheirs: readonly Fate<Part>[]
  readonly reorderedBy: ChangedBy | undefined
}

interface Growing<Part> extends Fate<Part> {
  theirs: Part | undefined
}

/** Lines up the parts of both copies by what they were in the base. */
export function lineUp<Part extends AnyPart>(base: readonly Part[], mine: readonly Part[], theirs: readonly Part[], matchOfMine: Match, matchOfTheirs: Match): Lineup<Part> {
  const fatesOfMine = mine.map((part, at): Growing<Part> => ({ ...inBase(base, matchOfMine[at]), mine: part, theirs: undefined }))
  const known = new Map(fatesOfMine.flatMap((fate) => (fate.baseAt === undefined ? [] : [[fate.baseAt, fate]])))
  const fatesOfTheirs = theirs.map((part, at): Growing<Part> => {
    const there = matchOfTheirs[at]
    const fate = there === undefined ? undefined : known.get(there)
    if (fate === undefined) return { ...inBase(base, there), mine: undefined, theirs: part }
    fate.theirs = part
    return fate
  })
  const mineInOrder: readonly Fate<Part>[] = fatesOfMine
  const theirsInOrder = joinEqualNews(fatesOfMine, fatesOfTheirs)
  const reorderedBy = whoReordered(mineInOrder, theirsInOrder)
  const inOrderOfMine = insert(mineInOrder, theirsInOrder, (there, fate) => there.theirs === undefined && (there.baseAt === undefined || isBefore(there, fate)))
  return {
    inOrderOfMine,
    inOrderOfTheirs: reorderedBy === undefined ? inOrderOfMine : insert(theirsInOrder, mineInOrder, (there, fate) => there.mine === undefined && isBefore(there, fate)),
    reorderedBy
  }
}

function inBase<Part>(base: readonly Part[], at: number | undefined): Pick<Fate<Part>, 'base' | 'baseAt'> {
  return { base: at === undefined ? undefined : base[at], baseAt: at }
}

function isBefore<Part>({ baseAt: one }: Fate<Part>, { baseAt: other }: Fate<Part>): boolean {
  return one !== undefined && other !== undefined && one < other
}

/** What is new and equal on both sides, behind the same part that both have, is one. */
function joinEqualNews<Part extends AnyPart>(mine: readonly Growing<Part>[], theirs: readonly Growing<Part>[]): Growing<Part>[] {
  const newHere = newsByPlace(mine)
  const joined = new Map<Growing<Part>, Growing<Part>>()
  for (const [place, there] of newsByPlace(theirs)) {
    const here = newHere.get(place) ?? []
    for (const [at, other] of commonSubsequence(here.map((fate) => canonicalJson(fate.mine)), there.map((fate) => canonicalJson(fate.theirs)))) {
      const fate = here[at]
      const double = there[other]
      if (fate !== undefined && double !== undefined) joined.set(double, fate)
    }
  }
  for (const [double, fate] of joined) fate.theirs = double.theirs
  return theirs.map((fate) => joined.get(fate) ?? fate)
}

function newsByPlace<Part>(fates: readonly Growing<Part>[]): Map<Growing<Part> | undefined, Growing<Part>[]> {
  const places = new Map<Growing<Part> | undefined, Growing<Part>[]>()
  let place: Growing<Part> | undefined
  for (const fate of fates) {
    if (isShared(fate)) place = fate
    else if (fate.baseAt === undefined) {
      const known = places.get(place)
      if (known === undefined) places.set(place, [fate])
      else known.push(fate)
    }
  }
  return places
}

function isShared<Part>({ mine, theirs }: Fate<Part>): boolean {
  return mine !== undefined && theirs !== undefined
}

function whoReordered<Part>(mine: readonly Fate<Part>[], theirs: readonly Fate<Part>[]): ChangedBy | undefined {
  const here = mine.filter(isShared)
  const there = theirs.filter(isShared)
  if (here.every((fate, at) => fate === there[at])) return undefined
  if (isInOrderOfBase(there)) return 'mine'
  return isInOrderOfBase(here) ? 'theirs' : 'both'
}

function isInOrderOfBase<Part>(fates: readonly Fate<Part>[]): boolean {
  const places = fates.flatMap(({ baseAt }) => baseAt ?? [])
  return places.every((place, at) => at === 0 || (places[at - 1] ?? 0) < place)
}

/** The first with what only the other has, each behind the one before it there and behind what of the first it lets pass. */
function insert<Part>(first: readonly Fate<Part>[], other: readonly Fate<Part>[], passes: (there: Fate<Part>, fate: Fate<Part>) => boolean): Fate<Part>[] {
  const next = new Map<Fate<Part> | undefined, Fate<Part>>()
  for (const [at, fate] of first.entries()) next.set(at === 0 ? undefined : first[at - 1], fate)
  const present = new Set(first)
  let before: Fate<Part> | undefined
  for (const fate of other) {
    if (!present.has(fate)) {
      let following = next.get(before)
      while (following !== undefined && passes(following, fate)) {
        before = following
        following = next.get(before)
      }
      next.set(before, fate)
      if (following !== undefined) next.set(fate, following)
    }
    before = fate
  }
  const order: Fate<Part>[] = []
  for (let fate = next.get(undefined); fate !== undefined; fate = next.get(fate)) order.push(fate)
  return order
}
