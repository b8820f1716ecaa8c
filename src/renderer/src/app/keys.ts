import { actions } from '../../../ipc/actions'
import { runAction } from '../actions/action-registry'
import { matchesAccelerator } from './accelerator'

/** Listens for the keys of all actions but those of the editor's own keymap, and for choices from the native menu. */
export function listenForActions(platform: string): () => void {
  const global = actions.flatMap(({ id, inEditor, accelerator, otherAccelerators = [] }) =>
    inEditor === true || accelerator === undefined ? [] : [accelerator, ...otherAccelerators].map((keys) => ({ id, keys }))
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return
    const action = global.find(({ keys }) => matchesAccelerator(event, keys, platform))
    // Asked last: it looks through the whole document, and most keys are letters.
    if (action !== undefined && !isDialogOpen() && runAction(action.id)) event.preventDefault()
  }
  // Before the editor, which keeps every Enter for itself, whatever is held with it.
  window.addEventListener('keydown', onKeyDown, { capture: true })
  const stopMenu = window.copydesk.on('app:action-chosen', ({ action }) => {
    if (!isDialogOpen()) runAction(action)
  })
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    stopMenu()
  }
}

/** While a dialog asks something, nothing behind it answers. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
