import type { PassageNote } from '../../../../core/article/passage-note'

interface PlacedNote {
  readonly note: PassageNote
  /** What the note is on now; undefined where that is no longer in the text. */
  readonly text: string | undefined
}

/** Notes with what they are on, in the order of the text; those whose passage was deleted come last. */
export function passagesOf(notes: readonly PassageNote[], passages: readonly { readonly id: string; readonly text: string }[]): PlacedNote[] {
  const order = [...new Set(passages.map(({ id }) => id))]
  const placed = notes.map((note): PlacedNote => {
    const parts = passages.filter(({ id }) => id === note.id).map(({ text }) => text.trim())
    return { note, text: parts.length === 0 ? undefined : parts.join(' … ') }
  })
  const placeOf = ({ note: { id } }: PlacedNote): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return placed.toSorted((one, other) => placeOf(one) - placeOf(other))
}
