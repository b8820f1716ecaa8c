import { diffArrays } from 'diff'
import type { Inline, Mark } from '../../../../core/article/document'
import { textOf } from '../../../../core/article/walk'

/** A run of text that both versions have, or only the one before, or only the one after. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  readonly marks: readonly Mark[]
}

interface Word {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly key: string
}

/** Words that both versions have, or those that stand in each at one place. */
interface Stretch {
  readonly isSame: boolean
  readonly before: readonly Word[]
  readonly after: readonly Word[]
}

/** Beyond so many differing words a text counts as written anew: looking for what stayed would take longer than anybody reads. */
const mostEdits = 4_000

const hasLetter = /[\p{L}\p{N}]/u
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** What became of a text, word by word; a word whose marks changed (bold, a link) counts as changed. The pieces of one side make up its text. */
export function compareInline(before: readonly Inline[], after: readonly Inline[]): Piece[] {
  return compareWords(before.flatMap(wordsOf), after.flatMap(wordsOf))
}

/** The same for plain text. */
export function compareText(before: string, after: string): Piece[] {
  return compareWords(wordsIn(before, []), wordsIn(after, []))
}

/** How much of two texts is the same, from 0 to 1, by the words they share wherever those stand. */
export function likeness(before: readonly Inline[], after: readonly Inline[]): number {
  const counts = new Map<string, number>()
  const [left, right] = [before, after].map((inline) => inline.flatMap(wordsOf).filter(({ text }) => text.trim() !== ''))
  if (left === undefined || right === undefined || left.length + right.length === 0) return 1
  for (const { text } of left) counts.set(text, (counts.get(text) ?? 0) + 1)
  let shared = 0
  for (const { text } of right) {
    const rest = counts.get(text) ?? 0
    if (rest > 0) shared++
    counts.set(text, rest - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

function compareWords(before: readonly Word[], after: readonly Word[]): Piece[] {
  const found = diffArrays([...before], [...after], { comparator: (one, other) => one.key === other.key, maxEditLength: mostEdits })
  const changes = found ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true }
  ]
  const stretches: Stretch[] = []
  for (const { value, removed, added } of changes) {
    const isSame = !removed && !added
    const open = isSame || stretches.at(-1)?.isSame === true ? undefined : stretches.pop()
    const stretch = { isSame, before: [...(open?.before ?? []), ...(added ? [] : value)], after: [...(open?.after ?? []), ...(removed ? [] : value)] }
    stretches.push(stretch)
  }
  const pieces = (kind: Piece['kind'], all: readonly Word[]) => all.map(({ text, marks }): Piece => ({ kind, text, marks }))
  return joined(bridged(stretches).flatMap(({ isSame, before: left, after: right }) => (isSame ? pieces('same', left) : [...pieces('removed', left), ...pieces('added', right)])))
}

/** Words replaced one after the other are read as one change: what alone stayed between them is a space or a comma. */
function bridged(stretches: readonly Stretch[]): Stretch[] {
  const isReplaced = (stretch: Stretch | undefined) => stretch?.isSame === false && stretch.before.length > 0 && stretch.after.length > 0
  const whole: Stretch[] = []
  for (const stretch of stretches) {
    const [first, gap] = whole.slice(-2)
    if (first === undefined || gap === undefined || !isReplaced(first) || !isReplaced(stretch) || !gap.isSame || gap.before.some(({ text }) => hasLetter.test(text))) whole.push(stretch)
    else whole.splice(-2, 2, { isSame: false, before: [...first.before, ...gap.before, ...stretch.before], after: [...first.after, ...gap.after, ...stretch.after] })
  }
  return whole
}

function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.kind === piece.kind && keyOf('', last.marks) === keyOf('', piece.marks)) runs[runs.length - 1] = { ...last, text: last.text + piece.text }
    else runs.push(piece)
  }
  return runs
}

function wordsOf(inline: Inline): Word[] {
  return wordsIn(textOf(inline), inline.marks ?? [])
}

function wordsIn(text: string, marks: readonly Mark[]): Word[] {
  return [...segmenter.segment(text)].map(({ segment }) => ({ text: segment, marks, key: keyOf(segment, marks) }))
}

function keyOf(text: string, marks: readonly Mark[]): string {
  return marks.length === 0 ? text : JSON.stringify([text, marks.map((mark) => JSON.stringify(mark)).sort()])
}
