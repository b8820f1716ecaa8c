import type { Command, EditorState, Transaction } from '@tiptap/pm/state'

/** A change of the document as a pure function: the transaction to dispatch, or undefined where it does not apply. */
export type Change = (state: EditorState) => Transaction | undefined

/** Makes a change dispatchable: it scrolls what it touched into view. */
export function commandOf(change: Change): Command {
  return (state, dispatch) => {
    const transaction = change(state)
    if (transaction === undefined) return false
    dispatch?.(transaction.scrollIntoView())
    return true
  }
}
