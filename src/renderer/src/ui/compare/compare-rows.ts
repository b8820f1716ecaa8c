import { diffArrays } from 'diff'
import type { Piece } from './compare-words'
import { compareInline, likeness } from './compare-words'
import type { TextRow } from './text-rows'

/** What became of a row. `row` is the one after, or the one before where there is none after. */
export interface ComparedRow {
  readonly change: 'same' | 'changed' | 'removed' | 'added'
  readonly row: TextRow
  readonly before: TextRow | undefined
  /** The text, word by word; empty for a picture and a rule. */
  readonly pieces: readonly Piece[]
}

/** Two rows with less than this in common are two texts, not one that was changed. */
const leastLikeness = 0.3
/** More pairs than this are not tried: a run of that many changed rows is paired in its order. */
const mostPairs = 40_000

/** Lays the rows of two texts side by side: equal ones, changed ones that are alike, and those that only one has, in reading order. */
export function compareRows(before: readonly TextRow[], after: readonly TextRow[]): ComparedRow[] {
  const keys = (rows: readonly TextRow[]): { readonly row: TextRow; readonly key: string }[] => rows.map((row) => ({ row, key: JSON.stringify(row) }))
  const runs = diffArrays(keys(before), keys(after), { comparator: (one, other) => one.key === other.key })
  const compared: ComparedRow[] = []
  let removed: readonly TextRow[] = []
  let added: readonly TextRow[] = []
  const settle = (): void => {
    compared.push(...pairUp(removed, added))
    removed = []
    added = []
  }
  for (const run of runs) {
    const rows = run.value.map(({ row }) => row)
    if (run.removed) removed = [...removed, ...rows]
    else if (run.added) added = [...added, ...rows]
    else {
      settle()
      compared.push(...rows.map((row): ComparedRow => ({ change: 'same', row, before: row, pieces: compareInline(textOf(row), textOf(row)) })))
    }
  }
  settle()
  return compared
}

/** Of all ways to pair rows without crossing, the one with the most in common. */
function pairUp(removed: readonly TextRow[], added: readonly TextRow[]): ComparedRow[] {
  const height = removed.length
  const width = added.length
  if (height * width > mostPairs) return [...removed.map(onlyBefore), ...added.map(onlyAfter)]
  const worth = (row: number, column: number): number => {
    const [before, after] = [removed[row], added[column]]
    const alike = before === undefined || after === undefined ? 0 : alikeness(before, after)
    return alike < leastLikeness ? 0 : alike
  }
  const worths = removed.map((_row, row) => added.map((_column, column) => worth(row, column)))
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1))
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  for (let row = height - 1; row >= 0; row--) {
    for (let column = width - 1; column >= 0; column--) {
      const paired = worths[row]?.[column] ?? 0
      const line = best[row]
      if (line !== undefined) line[column] = Math.max(at(row + 1, column), at(row, column + 1), paired > 0 ? paired + at(row + 1, column + 1) : 0)
    }
  }
  const compared: ComparedRow[] = []
  let [row, column] = [0, 0]
  for (;;) {
    const [before, after] = [removed[row], added[column]]
    if (before === undefined && after === undefined) return compared
    const paired = worths[row]?.[column] ?? 0
    if (before !== undefined && after !== undefined && paired > 0 && at(row, column) === paired + at(row + 1, column + 1)) {
      compared.push({ change: 'changed', row: after, before, pieces: compareInline(textOf(before), textOf(after)) })
      row++
      column++
    } else if (before !== undefined && (after === undefined || at(row, column) === at(row + 1, column))) {
      compared.push(onlyBefore(before))
      row++
    } else if (after !== undefined) {
      compared.push(onlyAfter(after))
      column++
    }
  }
}

function alikeness(before: TextRow, after: TextRow): number {
  if (before.kind === 'picture' && after.kind === 'picture') {
    return before.picture.pictureId !== null && before.picture.pictureId === after.picture.pictureId ? 1 : 0.4
  }
  if (before.kind === 'rule' || after.kind === 'rule' || before.kind === 'picture' || after.kind === 'picture') return 0
  const alike = likeness(before.content, after.content)
  return before.kind === after.kind ? alike : alike * 0.8
}

function onlyBefore(row: TextRow): ComparedRow {
  return { change: 'removed', row, before: row, pieces: compareInline(textOf(row), []) }
}

function onlyAfter(row: TextRow): ComparedRow {
  return { change: 'added', row, before: undefined, pieces: compareInline([], textOf(row)) }
}

function textOf(row: TextRow): Extract<TextRow, { readonly content: unknown }>['content'] {
  return 'content' in row ? row.content : []
}
