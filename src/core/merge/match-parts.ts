import { saysSomething } from '../article/says-something'
import { canonicalJson } from './canonical-json'
import { commonSubsequence } from './common-subsequence'
import type { AnyPart } from './difference'
import type { Traits } from './likeness'
import { likeness, signsOf, traitsOf } from './likeness'

/** Which part of the base each part of a copy is, by their places; undefined for what is new. */
export type Match = readonly (number | undefined)[]

/** How alike a part must be to be the same one, changed: where it stood, and elsewhere. */
const enoughInPlace = 0.4
const enoughElsewhere = 0.7
/** A word that so many parts have tells none of them from the others. */
const mostWithWord = 24
const mostCandidates = 4

/** Finds the parts of the base again in a copy, wherever they are there: what is equal, then what is alike. */
export function matchParts<Part extends AnyPart>(base: readonly Part[], copy: readonly Part[]): Match {
  const pairs = new Pairs(base, copy)
  for (const [at, there] of commonSubsequence(base.map(canonicalJson), copy.map(canonicalJson))) pairs.add(at, there)
  const gapsOfBase = gapsOf(pairs.copyOf)
  const gapsOfCopy = gapsOf(pairs.baseOf)
  pairMoved(pairs)
  pairListicles(pairs)
  pairAlike(pairs, (at, there) => gapsOfBase[at] === gapsOfCopy[there])
  pairInPlace(pairs)
  return pairs.baseOf
}

class Pairs<Part extends AnyPart> {
  readonly copyOf: (number | undefined)[]
  readonly baseOf: (number | undefined)[]

  constructor(
    readonly base: readonly Part[],
    readonly copy: readonly Part[]
  ) {
    this.copyOf = base.map(() => undefined)
    this.baseOf = copy.map(() => undefined)
  }

  add(at: number, there: number): void {
    this.copyOf[at] = there
    this.baseOf[there] = at
  }

  isOpen(at: number, there: number): boolean {
    return this.copyOf[at] === undefined && this.baseOf[there] === undefined
  }

  leftInBase(): number[] {
    return [...this.base.keys()].filter((at) => this.copyOf[at] === undefined)
  }

  leftInCopy(): number[] {
    return [...this.copy.keys()].filter((there) => this.baseOf[there] === undefined)
  }
}

/** Between which of the parts that are paired each one stands. */
function gapsOf(paired: readonly (number | undefined)[]): number[] {
  let gap = 0
  return paired.map((other) => (other === undefined ? gap : gap++))
}

/** Parts that say something and are left once on both sides. */
function pairMoved<Part extends AnyPart>(pairs: Pairs<Part>): void {
  const there = placesByJson(pairs.copy, pairs.leftInCopy())
  for (const [json, [at, ...others]] of placesByJson(pairs.base, pairs.leftInBase())) {
    const [place, ...otherPlaces] = there.get(json) ?? []
    if (at !== undefined && place !== undefined && others.length === 0 && otherPlaces.length === 0) pairs.add(at, place)
  }
}

function placesByJson(parts: readonly AnyPart[], places: readonly number[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const at of places) {
    const part = parts[at]
    if (part === undefined || !saysSomething(part)) continue
    const json = canonicalJson(part)
    const known = found.get(json)
    if (known === undefined) found.set(json, [at])
    else known.push(at)
  }
  return found
}

/** Where as many listicles are left on both sides, each is the one in its place. */
function pairListicles<Part extends AnyPart>(pairs: Pairs<Part>): void {
  const listicles = pairs.leftInBase().filter((at) => pairs.base[at]?.type === 'listicle')
  const there = pairs.leftInCopy().filter((at) => pairs.copy[at]?.type === 'listicle')
  if (listicles.length !== there.length) return
  for (const [index, at] of listicles.entries()) pairs.add(at, there[index] ?? 0)
}

/** The most alike first. Only parts that share a word which few have are compared, so that time stays near linear. */
function pairAlike<Part extends AnyPart>(pairs: Pairs<Part>, isInPlace: (at: number, there: number) => boolean): void {
  const left = new Map(pairs.leftInBase().flatMap((at) => (pairs.base[at] === undefined ? [] : [[at, traitsOf(pairs.base[at])]])))
  const withSign = placesBySign(left)
  const found: { readonly at: number; readonly there: number; readonly score: number }[] = []
  for (const there of pairs.leftInCopy()) {
    const part = pairs.copy[there]
    if (part === undefined) continue
    const traits = traitsOf(part)
    for (const at of likeliest(signsOf(traits), withSign)) {
      const known = left.get(at)
      const score = known === undefined ? 0 : likeness(known, traits)
      if (score >= (isInPlace(at, there) ? enoughInPlace : enoughElsewhere)) found.push({ at, there, score: isInPlace(at, there) ? score + 0.3 : score })
    }
  }
  for (const { at, there } of found.sort((one, other) => other.score - one.score || one.at - other.at || one.there - other.there)) if (pairs.isOpen(at, there)) pairs.add(at, there)
}

function placesBySign(parts: ReadonlyMap<number, Traits>): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, traits] of parts) {
    for (const sign of signsOf(traits)) {
      const known = places.get(sign)
      if (known === undefined) places.set(sign, [at])
      else if (known.length <= mostWithWord) known.push(at)
    }
  }
  return places
}

function likeliest(signs: readonly string[], withSign: ReadonlyMap<string, readonly number[]>): number[] {
  const counts = new Map<number, number>()
  for (const sign of signs) {
    const places = withSign.get(sign) ?? []
    if (places.length <= mostWithWord) for (const at of places) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, mostCandidates).map(([at]) => at)
}

/** Blocks that were written anew: as many of the same kinds between the same neighbours. An item with nothing in common is another item. */
function pairInPlace<Part extends AnyPart>(pairs: Pairs<Part>): void {
  for (let at = 0; at < pairs.base.length; at++) {
    if (pairs.copyOf[at] !== undefined) continue
    const length = openFrom(pairs.copyOf, at)
    const before = at === 0 ? -1 : pairs.copyOf[at - 1]
    const there = before === undefined ? undefined : before + 1
    if (there !== undefined && openFrom(pairs.baseOf, there) === length && (pairs.copyOf[at + length] ?? pairs.copy.length) === there + length) {
      const steps = Array.from({ length }, (_, step) => step)
      const isSameKind = (step: number): boolean => pairs.base[at + step]?.type === pairs.copy[there + step]?.type && pairs.base[at + step]?.type !== 'listicleItem'
      if (steps.every(isSameKind)) for (const step of steps) pairs.add(at + step, there + step)
    }
    at += length
  }
}

function openFrom(paired: readonly (number | undefined)[], from: number): number {
  let at = from
  while (at < paired.length && paired[at] === undefined) at++
  return at - from
}
