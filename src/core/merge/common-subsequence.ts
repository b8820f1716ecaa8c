/** A place in the one list and its place in the other. */
export type Pair = readonly [number, number]

/** Of lists up to this many pairs of entries the longest common subsequence is found; of longer ones a long one. */
const mostExactPairs = 250_000
const deepest = 24

interface Range {
  readonly from: Pair
  readonly to: Pair
  readonly depth: number
}

/**
 * A common subsequence of two lists, as rising pairs of places. What both begin and end with is taken first, then what each has once (as in a "patience" diff), and
 * between those the longest; so time stays near linear, whatever the lists are.
 */
export function commonSubsequence(one: readonly string[], other: readonly string[]): Pair[] {
  const found: Pair[] = []
  const open: Range[] = [{ from: [0, 0], to: [one.length, other.length], depth: 0 }]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    let [a, b] = range.from
    let [endA, endB] = range.to
    for (; a < endA && b < endB && one[a] === other[b]; a++, b++) found.push([a, b])
    for (; a < endA && b < endB && one[endA - 1] === other[endB - 1]; endA--, endB--) found.push([endA - 1, endB - 1])
    if (a === endA || b === endB) continue
    const within: Range = { from: [a, b], to: [endA, endB], depth: range.depth }
    if ((endA - a) * (endB - b) <= mostExactPairs) {
      found.push(...longest(one, other, within))
      continue
    }
    const anchors = range.depth < deepest ? rising(onceInBoth(one, other, within)) : []
    if (anchors.length === 0) {
      found.push(...nextBest(one, other, within))
      continue
    }
    let from: Pair = [a, b]
    for (const [atA, atB] of anchors) {
      open.push({ from, to: [atA, atB], depth: range.depth + 1 })
      found.push([atA, atB])
      from = [atA + 1, atB + 1]
    }
    open.push({ from, to: [endA, endB], depth: range.depth + 1 })
  }
  return found.sort(([first], [second]) => first - second)
}

/** The table of all pairs, from behind. */
function longest(one: readonly string[], other: readonly string[], { from: [a, b], to: [endA, endB] }: Range): Pair[] {
  const width = endB - b + 1
  const lengths = new Uint16Array((endA - a + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = endA - a - 1; row >= 0; row--) {
    for (let column = endB - b - 1; column >= 0; column--) {
      lengths[row * width + column] = one[a + row] === other[b + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: Pair[] = []
  let row = 0
  let column = 0
  while (a + row < endA && b + column < endB) {
    if (one[a + row] === other[b + column]) pairs.push([a + row++, b + column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

function onceInBoth(one: readonly string[], other: readonly string[], { from: [a, b], to: [endA, endB] }: Range): Pair[] {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  for (let at = a; at < endA; at++) note(one[at] ?? '', at, places, repeated)
  const placesThere = new Map<string, number>()
  for (let at = b; at < endB; at++) note(other[at] ?? '', at, placesThere, repeated)
  return [...places].flatMap(([entry, place]): Pair[] => {
    const there = placesThere.get(entry)
    return there === undefined || repeated.has(entry) ? [] : [[place, there]]
  })
}

function note(entry: string, at: number, places: Map<string, number>, repeated: Set<string>): void {
  if (places.has(entry)) repeated.add(entry)
  else places.set(entry, at)
}

/** The longest run of pairs, rising in the first already, that rises in the second, too. */
function rising(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, [, second]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? undefined : ends[low - 1])
    ends[low] = index
  }
  const run: Pair[] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at]
    if (pair !== undefined) run.push(pair)
  }
  return run.reverse()
}

/** Each entry with the next that is equal. */
function nextBest(one: readonly string[], other: readonly string[], { from: [a, b], to: [endA, endB] }: Range): Pair[] {
  const places = new Map<string, number[]>()
  for (let at = endA - 1; at >= a; at--) {
    const entry = one[at] ?? ''
    const known = places.get(entry)
    if (known === undefined) places.set(entry, [at])
    else known.push(at)
  }
  const pairs: Pair[] = []
  let least = a
  for (let at = b; at < endB; at++) {
    const left = places.get(other[at] ?? '')
    while (left !== undefined && (left.at(-1) ?? least) < least) left.pop()
    const next = left?.pop()
    if (next === undefined) continue
    pairs.push([next, at])
    least = next + 1
  }
  return pairs
}
