/** What the keys in the fields of a block lead to. */
export interface FieldEvents {
  /** The caret leaves the fields: to the text before or after, or to the block as a whole. */
  readonly onLeave: (to: 'before' | 'after' | 'block') => void
  /** Undo and redo asked for within a field; without them the field has its own. */
  readonly onUndo?: () => void
  readonly onRedo?: () => void
}

/** Lets Enter, Tab and the arrows go from field to field and out of them, in this order. Keys of an input method are its own. */
export function listenForFieldKeys(dom: HTMLElement, fields: () => readonly HTMLTextAreaElement[], events: FieldEvents): void {
  dom.addEventListener('keydown', (event) => {
    if (!event.isComposing && event.keyCode !== 229) handleKey(event, fields(), events)
  })
}

function handleKey(event: KeyboardEvent, fields: readonly HTMLTextAreaElement[], events: FieldEvents): void {
  const index = fields.findIndex((field) => field === event.target)
  const field = fields[index]
  if (field === undefined) return
  const action = keyAction(event, field, events)
  if (action === undefined) return
  event.preventDefault()
  event.stopPropagation()
  if (typeof action === 'function') {
    action()
    return
  }
  const next = fields[index + action]
  if (next === undefined) events.onLeave(action > 0 ? 'after' : 'before')
  else next.focus()
}

/** A step to the next or the last field, something else to do, or undefined: the field's own business. */
function keyAction(event: KeyboardEvent, field: HTMLTextAreaElement, events: FieldEvents): 1 | -1 | (() => void) | undefined {
  const isMod = event.metaKey || event.ctrlKey
  const key = event.key.toLowerCase()
  if (isMod && key === 'z') return event.shiftKey ? events.onRedo : events.onUndo
  if (isMod && key === 'y') return events.onRedo
  if (isMod || event.altKey) return undefined
  const isAt = (offset: number) => field.selectionStart === offset && field.selectionEnd === offset
  switch (event.key) {
    case 'Enter':
      return 1
    case 'Tab':
      return event.shiftKey ? -1 : 1
    case 'Escape':
      return () => events.onLeave('block')
    case 'ArrowDown':
      return isAt(field.value.length) && !event.shiftKey ? () => events.onLeave('after') : undefined
    case 'ArrowUp':
      return isAt(0) && !event.shiftKey ? () => events.onLeave('before') : undefined
    default:
      return undefined
  }
}
