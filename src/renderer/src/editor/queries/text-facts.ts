import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { useSyncExternalStore } from 'react'
import { readingMinutes } from '../../../../core/article/metrics'
import type { Counts } from './article-counts'
import { countsOf, countsOfSelection, noCounts } from './article-counts'
import { noteAt } from '../commands/note-passage'
import type { NotePassage } from './note-passages'
import { notePassages } from './note-passages'
import type { NumberedOffer } from './numbered-offer'
import { NumberedOffers } from './numbered-offer'
import { findNumberedRuns } from './numbered-runs'
import type { OutlineEntry } from './outline'
import { entryAt, readOutline } from './outline'

/** What the window tells of the open article's text. */
interface TextFacts {
  readonly counts: Counts
  /** Of the selected words; undefined while nothing is selected. */
  readonly selected: Counts | undefined
  readonly outline: readonly OutlineEntry[]
  /** The entry of the outline in which the caret stands; -1 above the first. */
  readonly here: number
  /** What is numbered by hand and could be items; undefined without, and once it was dismissed. */
  readonly numbered: NumberedOffer | undefined
  /** The passages that notes are on, in reading order, and the note at the caret. */
  readonly passages: readonly Pick<NotePassage, 'id' | 'text'>[]
  readonly note: string | undefined
}

const nothing: TextFacts = { counts: noCounts, selected: undefined, outline: [], here: -1, numbered: undefined, passages: [], note: undefined }

const factNames = ['counts', 'selected', 'outline', 'here', 'numbered', 'passages', 'note'] as const satisfies readonly (keyof TextFacts)[]

let watched: Editor | undefined
let facts = nothing
let isScheduled = false
/** A burst of keys is counted once, not once a key: in milliseconds. */
const gatheringDelay = 120
const listeners = new Set<() => void>()
const noOffers = new NumberedOffers([], () => undefined)
let offers = noOffers

/** Tells of this editor's text from now on, until the answer is called; which numbered texts are not to be offered as items, its article knows. */
export function watchText(editor: Editor, ofArticle: NumberedOffers = noOffers): () => void {
  watched = editor
  offers = ofArticle
  textMoved()
  return () => {
    if (watched === editor) watched = undefined
  }
}

/** The editor whose text is told of, for those who act on it. */
export function watchedEditor(): Editor | undefined {
  return watched
}

/** To be called when the text or the selection has changed. Reads nothing now: the page does that when it next has a moment. */
export function textMoved(): void {
  if (isScheduled) return
  isScheduled = true
  setTimeout(() => requestIdleCallback(findOut, { timeout: 1_000 }), gatheringDelay)
}

function findOut(): void {
  isScheduled = false
  if (watched === undefined || watched.isDestroyed) return
  const next = factsOf(watched.state)
  const hasChanged = factNames.some((name) => next[name] !== facts[name])
  facts = next
  if (hasChanged) for (const listener of listeners) listener()
}

/** Parts that say the same stay the same objects, so that nothing renders that would look no different. */
function factsOf(state: EditorState): TextFacts {
  const { doc, selection } = state
  const placed = readOutline(doc)
  return {
    counts: kept(facts.counts, countsOf(doc)),
    selected: selection.empty ? undefined : kept(facts.selected, countsOfSelection(doc, selection)),
    outline: kept(facts.outline, placed.map(({ entry }) => entry)),
    here: entryAt(placed, selection.from),
    numbered: kept(facts.numbered, offers.offerAmong(findNumberedRuns(doc))),
    passages: kept(facts.passages, notePassages(doc).map(({ id, text }) => ({ id, text }))),
    note: noteAt(state)
  }
}

function kept<Value>(before: Value | undefined, now: Value): Value {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now
}

/** Calls back when something of the above has changed; the answer ends that. */
export function subscribeToText(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The length of the open article's body, and of what is selected in it, for those that write it into the page themselves. */
export function lengths(): Pick<TextFacts, 'counts' | 'selected'> {
  return facts
}

/** How many places of the text say that something is to come. */
export function useTkCount(): number {
  return useSyncExternalStore(subscribeToText, () => facts.counts.tks)
}

/** How many minutes the text takes to read. */
export function useReadingMinutes(): number {
  return useSyncExternalStore(subscribeToText, () => readingMinutes(facts.counts))
}

/** Its outline, and in which entry the caret stands. */
export function useOutline(): readonly OutlineEntry[] {
  return useSyncExternalStore(subscribeToText, () => facts.outline)
}

/** The entry of the outline in which the caret stands; -1 above the first. */
export function useOutlinePlace(): number {
  return useSyncExternalStore(subscribeToText, () => facts.here)
}

/** What is numbered by hand in it and could be items. */
export function useNumberedOffer(): NumberedOffer | undefined {
  return useSyncExternalStore(subscribeToText, () => facts.numbered)
}

/** The passages of its notes, in reading order. */
export function useNotePassages(): TextFacts['passages'] {
  return useSyncExternalStore(subscribeToText, () => facts.passages)
}

/** The note at the caret. */
export function useNoteHere(): string | undefined {
  return useSyncExternalStore(subscribeToText, () => facts.note)
}

/** Does not offer this again, in this article. */
export function dismissNumbered(offer: NumberedOffer): void {
  offers.dismiss(offer)
  textMoved()
}
