import { actions } from '../../../ipc/actions'
import { runAction } from '../actions/action-registry'
import { matchesAccelerator } from './accelerator'

/** Listens for the keys of all actions but those of the editor's own keymap, and for choices from the native menu. */
export function listenForActions(platform: string): () => void {
  const global = actions.filter((action) => action.inEditor !== true)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return
    const action = global.find(({ accelerator }) => accelerator !== undefined && matchesAccelerator(event, accelerator, platform))
    // Asked last: it looks through the whole document, and most keys are letters.
    if (action !== undefined && !isDialogOpen() && runAction(action.id)) event.preventDefault()
  }
  window.addEventListener('keydown', onKeyDown)
  const stopMenu = window.copydesk.on('app:action-chosen', ({ action }) => {
    if (!isDialogOpen()) runAction(action)
  })
  return () => {
    window.removeEventListener('keydown', onKeyDown)
    stopMenu()
  }
}

/** While a dialog asks something, nothing behind it answers. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
