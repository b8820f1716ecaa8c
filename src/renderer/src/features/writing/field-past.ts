import type { Editor } from '@tiptap/core'
import { isHistoryTransaction, redoDepth, undoDepth } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { replacementMeta } from '../../editor/history/replacement-meta'

/**
 * Knows what undo means in a field outside of the text: the field has a past of its own, but what find and replace did last, in this
 * field or elsewhere, is undone from there too, until somebody writes in the field or in the text.
 */
export class FieldPast {
  private readonly editor: Editor
  /** How much there was to undo before the latest replacements; undefined when something else was written in the text since. */
  private base: number | undefined
  private written = new WeakSet<EventTarget>()
  /** In which field something was written since the text has changed. */
  private latest: HTMLElement | undefined

  constructor(editor: Editor) {
    this.editor = editor
  }

  /** To be told of every change of the text. */
  readonly follow = (transaction: Transaction): void => {
    if (!transaction.docChanged) return
    this.latest = undefined
    if (transaction.getMeta(replacementMeta) === true) {
      this.base ??= undoDepth(this.editor.state) - 1
      this.written = new WeakSet()
    } else if (!isHistoryTransaction(transaction)) this.base = undefined
  }

  /** To be told when something is written in a field. */
  readonly wrote = (field: EventTarget): void => {
    this.written.add(field)
    if (field instanceof HTMLElement && !this.editor.view.dom.contains(field)) this.latest = field
  }

  /** The field in which something was written last; undefined where that was the text. */
  writtenLast(): HTMLElement | undefined {
    return this.latest?.isConnected === true ? this.latest : undefined
  }

  /** Whether undo or redo asked for in this field means the text's history. */
  isOfText(direction: 'undo' | 'redo', field: EventTarget): boolean {
    if (this.base === undefined || this.written.has(field)) return false
    const { state } = this.editor
    return direction === 'undo' ? undoDepth(state) > this.base : undoDepth(state) >= this.base && redoDepth(state) > 0
  }
}

/** Which of the two a key asks for. */
export function undoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : undefined
}
