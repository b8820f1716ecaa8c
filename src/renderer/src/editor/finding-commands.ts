import type { Change } from './commands/change'
import { commandOf } from './commands/change'
import { goToItem, goToLinkNowhere, goToLostReference } from './commands/go-to'
import { watchedEditor } from './queries/text-facts'

/** Puts the caret into the heading of an item, counted from 0 among all items of the text, and shows it. */
export function itemGoTo(index: number): void {
  goTo(goToItem(index))
}

/** Selects the first link that leads nowhere, and shows it. */
export function linkNowhereGoTo(): void {
  goTo(goToLinkNowhere)
}

/** Selects the first reference whose item is gone, and shows it. */
export function lostReferenceGoTo(): void {
  goTo(goToLostReference)
}

function goTo(change: Change): void {
  const editor = watchedEditor()
  if (editor !== undefined && commandOf(change)(editor.state, (transaction) => editor.view.dispatch(transaction))) editor.view.focus()
}
