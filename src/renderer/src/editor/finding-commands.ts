import type { Change } from './commands/change'
import { commandOf } from './commands/change'
import { goToLinkNowhere, goToLostReference } from './commands/go-to'
import { watchedEditor } from './queries/text-facts'

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
