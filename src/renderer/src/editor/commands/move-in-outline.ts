import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { PlacedEntry } from '../queries/outline'
import { readOutline } from '../queries/outline'
import { caretNear } from './caret'
import { findItemAt, hasRoom } from './item-place'

/**
 * Moves an entry of the outline before another one, or to the end (`before` is the number of entries). An item goes into any listicle; a
 * heading takes its section along: all up to the next heading of its rank. Undefined where that is no move, or would tear an item apart.
 */
export function moveEntry(from: number, before: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const entries = readOutline(state.doc)
    const moved = entries[from]
    if (moved === undefined || before < 0 || before > entries.length || before === from) return undefined
    return moved.entry.kind === 'item' ? moveItem(state, moved, entries, before) : moveSection(state, moved, entries, before)
  }
}

/**
 * Moves an entry of the outline a step up or down: an item to the next place that it may have, whatever headings stand within items; a
 * section over the whole of the one above or below, so that neither takes parts of the other along. Undefined where there is none.
 */
export function stepEntry(index: number, direction: -1 | 1): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const entries = readOutline(state.doc)
    const moved = entries[index]?.entry
    if (moved === undefined) return undefined
    const isPassed = ({ entry }: PlacedEntry) => moved.kind === 'item' || (entry.kind === 'heading' && !entry.isInItem && entry.level <= moved.level)
    const places = [...entries.flatMap((entry, at) => (isPassed(entry) ? [at] : [])), entries.length]
    const ahead = direction === -1 ? places.filter((at) => at < index).toReversed() : places.filter((at) => at > index)
    for (const before of ahead) {
      const transaction = moveEntry(index, before)(state)
      if (transaction !== undefined) return transaction
    }
    return undefined
  }
}

function moveItem(state: EditorState, { pos }: PlacedEntry, entries: readonly PlacedEntry[], before: number): Transaction | undefined {
  const place = insertionPlace(state.doc, entries, before)
  return place === undefined ? undefined : moveItemTo(pos, place)(state)
}

/** Moves the item that begins at a position to a place before, between or after the items of any listicle. Undefined where that is no move. */
export function moveItemTo(itemPos: number, place: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const source = findItemAt(state.doc, itemPos)
    if (source === undefined) return undefined
    const target = state.doc.resolve(place)
    const isOwnList = target.before() === source.listiclePos
    if (isOwnList ? place === source.itemPos || place === source.itemPos + source.item.nodeSize : !hasRoom(target.parent)) return undefined
    const isLast = source.listicle.childCount === 1
    const [start, end] = isLast ? [source.listiclePos, source.listiclePos + source.listicle.nodeSize] : [source.itemPos, source.itemPos + source.item.nodeSize]
    return moveTo(state, start, end, place, Fragment.from(source.item))
  }
}

/** Where an item may be put before an entry: before that item, or at the end of the list of the entry above. */
function insertionPlace(doc: Node, entries: readonly PlacedEntry[], before: number): number | undefined {
  const next = entries[before]
  if (next?.entry.kind === 'item') return next.pos
  if (next?.entry.isInItem === true) return undefined
  const above = entries.slice(0, before).findLast(({ entry }) => entry.kind === 'item' || !entry.isInItem)
  if (above?.entry.kind !== 'item') return undefined
  const item = findItemAt(doc, above.pos)
  return item && item.itemPos + item.item.nodeSize
}

function moveSection(state: EditorState, { entry, pos }: PlacedEntry, entries: readonly PlacedEntry[], before: number): Transaction | undefined {
  if (entry.kind !== 'heading' || entry.isInItem) return undefined
  const end = endOfSection(state.doc, pos, entry.level)
  const place = topPlaceBefore(state.doc, entries[before])
  if (place === undefined || (place >= pos && place <= end)) return undefined
  return moveTo(state, pos, end, place, state.doc.slice(pos, end).content)
}

function endOfSection(doc: Node, start: number, level: number): number {
  let end = doc.content.size
  doc.forEach((block, offset) => {
    const isNext = offset > start && offset < end && block.type.name === 'heading' && Number(block.attrs['level']) <= level
    if (isNext) end = offset
  })
  return end
}

/** The place at the top of the document before an entry: before a heading, or before the listicle of a first item. */
function topPlaceBefore(doc: Node, target: PlacedEntry | undefined): number | undefined {
  if (target === undefined) return doc.content.size
  if (target.entry.kind === 'heading') return target.entry.isInItem ? undefined : target.pos
  const item = findItemAt(doc, target.pos)
  return item?.index === 0 ? item.listiclePos : undefined
}

function moveTo(state: EditorState, start: number, end: number, place: number, content: Fragment): Transaction {
  const transaction = closeHistory(state.tr).delete(start, end)
  const mapped = transaction.mapping.map(place)
  return caretNear(transaction.insert(mapped, content), mapped + 1, 1)
}
