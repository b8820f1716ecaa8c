import type { Change } from './commands/change'
import { commandOf } from './commands/change'
import { goToEntry } from './commands/go-to'
import { moveEntry } from './commands/move-in-outline'
import { watchedEditor } from './queries/text-facts'

/** Puts the caret into an entry of the outline and shows it. */
export function outlineGoTo(index: number): void {
  if (run(goToEntry(index))) watchedEditor()?.view.focus()
}

/** Moves an entry before another one; false where that is no move. The focus stays where it is. */
export function outlineMove(from: number, before: number): boolean {
  return run(moveEntry(from, before))
}

function run(change: Change): boolean {
  const editor = watchedEditor()
  return editor !== undefined && commandOf(change)(editor.state, (transaction) => editor.view.dispatch(transaction))
}
