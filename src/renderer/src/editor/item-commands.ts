import { goToItem } from './commands/go-to'
import { commandOf } from './commands/change'
import { watchedEditor } from './queries/text-facts'

/** Puts the caret into the heading of an item, counted from 0 among all items of the text, and shows it. */
export function itemGoTo(index: number): void {
  const editor = watchedEditor()
  if (editor !== undefined && commandOf(goToItem(index))(editor.state, (transaction) => editor.view.dispatch(transaction))) editor.view.focus()
}
