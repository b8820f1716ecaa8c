import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { Step, StepResult } from '@tiptap/pm/transform'
import type { TextField } from '../../session/text-fields'

/**
 * A change of a text that stands above the body, as a step of the body's history: it leaves the document as it is, and undo and redo
 * lead back and forth over it together with the steps beside it. Whoever holds the fields makes it true (see `playFieldSteps`).
 */
export class FieldStep extends Step {
  constructor(
    readonly field: TextField,
    readonly before: string,
    readonly after: string
  ) {
    super()
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override invert(): FieldStep {
    return new FieldStep(this.field, this.after, this.before)
  }

  override map(): this {
    return this
  }

  override toJSON(): object {
    return { stepType: 'field', field: this.field, before: this.before, after: this.after }
  }
}

export interface FieldTexts {
  readonly read: (field: TextField) => string
  readonly write: (field: TextField, text: string) => void
}

/** Writes what a transaction says of the fields. A field that was written in since says something newer, and is left alone. */
export function playFieldSteps({ steps }: Transaction, { read, write }: FieldTexts): void {
  for (const step of steps) {
    if (step instanceof FieldStep && read(step.field) === step.before) write(step.field, step.after)
  }
}
