import { actions } from '../../../ipc/actions'
import type { Action, ActionId, ActionOffer } from '../../../ipc/actions'
import { acceleratorOf } from '../actions/accelerator'
import { runAction, watchOffer } from '../actions/action-registry'
import { keysOf } from '../actions/keys-in-use'
import { undoKey } from '../features/writing/field-past'
import { firstPaint } from '../ui/first-paint'

/** The keys of the editor's own keymap. */
const editorKeys: ReadonlyMap<string, ActionId> = new Map(
  actions.flatMap(({ id, inEditor, accelerator }) => (inEditor === true && accelerator !== undefined ? [[accelerator, id] as const] : []))
)

/**
 * Listens for the keys of all actions, and for choices from the native menu. A key of the editor's own keymap is left to it, unless
 * somebody chose otherwise: then the text does not answer to it any more. A key that an input method (Korean, Japanese, Chinese) takes is
 * nobody's here: the component library's dialogs would close at its Escape, and take the focus from what is composed at its Tab.
 */
export function listenForActions(platform: string): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) {
      event.stopImmediatePropagation()
      return
    }
    if (event.defaultPrevented || event.getModifierState('AltGraph')) return
    if (!event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d/.test(event.key)) return
    const direction = undoKey(event)
    if (direction !== undefined && !isInText(event) && !isInFieldOfPage(event)) {
      event.preventDefault() // the browser would undo wherever something was typed last, behind a dialog, too
      if (isInField(event)) undoInField(direction)
      else if (!isDialogOpen()) runAction(direction)
      return
    }
    const keys = acceleratorOf(event, platform)
    if (keys === undefined) return
    const owner = editorKeys.get(keys)
    const isLeftToEditor = owner !== undefined && keysOf(owner).includes(keys)
    if (isLeftToEditor) return
    const action = actions.find(({ id }) => keysOf(id).includes(keys))
    if (action !== undefined && isAnsweredHere(action, event) && !isDialogOpen() && (isHeldInVain(action, event) || runAction(action.id))) event.preventDefault()
    else if (owner !== undefined && isInText(event)) event.preventDefault()
  }
  // Before the editor, which keeps every Enter for itself, whatever is held with it.
  window.addEventListener('keydown', onKeyDown, { capture: true })
  const stopMenu = window.copydesk.on('app:action-chosen', ({ action }) => {
    const isAnswered = !isDialogOpen() && runAction(action)
    if (!isAnswered && (action === 'undo' || action === 'redo')) undoInField(action)
  })
  const stopOffer = tellMenu()
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    stopMenu()
    stopOffer()
  }
}

/** Tells the native menu what is offered, until it is stopped. Nothing waits for it, so it comes after the first paint. */
function tellMenu(): () => void {
  let told = ''
  let isOver = false
  const stop = watchOffer(({ offered, on }) => {
    const offer: ActionOffer = { offered: [...new Set<ActionId>([...offered, 'undo', 'redo'])], on } // a field has a past without an article, too
    const telling = JSON.stringify(offer)
    if (telling === told) return
    told = telling
    void firstPaint.then(() => {
      if (!isOver) void window.copydesk.app.offerActions(offer)
    })
  })
  return () => {
    isOver = true
    stop()
  }
}

/** The browser has one past for all fields of the window: what it changes elsewhere, as in the article behind a dialog, is put back. */
function undoInField(direction: 'undo' | 'redo'): void {
  const field = document.activeElement
  let changed: EventTarget | null = field
  const onInput = ({ target }: Event) => {
    changed = target
  }
  window.addEventListener('input', onInput, { capture: true })
  document.execCommand(direction)
  if (changed !== field) {
    document.execCommand(direction === 'undo' ? 'redo' : 'undo')
    if (field instanceof HTMLElement) field.focus()
  }
  window.removeEventListener('input', onInput, { capture: true })
}

function isAnsweredHere(action: Action, event: KeyboardEvent): boolean {
  if (action.ofSelection === true) return !isInField(event)
  return action.inEditor !== true || isInText(event)
}

function isHeldInVain(action: Action, { repeat }: KeyboardEvent): boolean {
  return repeat && action.repeats !== true
}

function isInField({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** The fields of the page share the past of its text; those of what it opens over itself do not. */
function isInFieldOfPage(event: KeyboardEvent): boolean {
  return isInField(event) && event.target instanceof Element && event.target.closest('.writing, [role="dialog"]')?.matches('.writing') === true
}

function isInText({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}

/** While a dialog asks something, nothing behind it answers. One of the browser's own stays in the document for a moment after it was closed. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]:not(dialog:not([open]))') !== null
}
