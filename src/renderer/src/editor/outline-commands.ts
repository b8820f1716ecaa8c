import type { Change } from './commands/change'
import { commandOf } from './commands/change'
import { goToEntry } from './commands/go-to'
import { moveEntry, stepEntry } from './commands/move-in-outline'
import { entryAt, readOutline } from './queries/outline'
import { watchedEditor } from './queries/text-facts'

/** Puts the caret into an entry of the outline and shows it. */
export function outlineGoTo(index: number): void {
  if (run(goToEntry(index))) watchedEditor()?.view.focus()
}

/** Moves an entry before another one, and answers which it is then; undefined where that is no move. The focus stays where it is. */
export function outlineMove(from: number, before: number): number | undefined {
  return moved(moveEntry(from, before))
}

/** The same, a step up or down. */
export function outlineStep(index: number, direction: -1 | 1): number | undefined {
  return moved(stepEntry(index, direction))
}

/** The caret stands in what was moved. */
function moved(change: Change): number | undefined {
  const state = run(change) ? watchedEditor()?.state : undefined
  return state && entryAt(readOutline(state.doc), state.selection.from)
}

function run(change: Change): boolean {
  const editor = watchedEditor()
  return editor !== undefined && commandOf(change)(editor.state, (transaction) => editor.view.dispatch(transaction))
}
