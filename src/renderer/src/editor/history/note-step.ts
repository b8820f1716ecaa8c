import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { Step, StepResult } from '@tiptap/pm/transform'
import type { PassageNote } from '../../../../core/article/passage-note'

/**
 * What became of a note, as a step of the body's history: it leaves the document as it is, and undo and redo lead back and forth over it
 * together with the marks beside it. Undefined stands for a note that is not there. Whoever holds the notes makes it true.
 */
export class NoteStep extends Step {
  constructor(
    readonly before: PassageNote | undefined,
    readonly after: PassageNote | undefined
  ) {
    super()
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override invert(): NoteStep {
    return new NoteStep(this.after, this.before)
  }

  override map(): this {
    return this
  }

  override toJSON(): object {
    return { stepType: 'note', before: this.before, after: this.after }
  }
}

/** The notes after a transaction, in the order in which they were written: the same list where it says nothing of notes. */
export function notesAfter(notes: readonly PassageNote[], { steps }: Transaction): readonly PassageNote[] {
  return steps.reduce((list, step) => (step instanceof NoteStep ? listAfter(list, step) : list), notes)
}

function listAfter(notes: readonly PassageNote[], { before, after }: NoteStep): readonly PassageNote[] {
  const id = (after ?? before)?.id
  const others = notes.filter((note) => note.id !== id)
  if (after === undefined) return others
  return [...others, after].toSorted((one, other) => (one.writtenAt < other.writtenAt ? -1 : one.writtenAt > other.writtenAt ? 1 : 0))
}
