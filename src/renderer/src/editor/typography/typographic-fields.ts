import { isTypedSign, typedChange } from '../../../../core/typography/typography'
import { chosenTypography } from './chosen-typography'

/** The fields whose words readers see, by name. Alt texts are read aloud, slugs and addresses by machines: they keep what is typed. */
const fieldNames: ReadonlySet<string> = new Set(['headline', 'dek', 'caption', 'credit', 'title', 'description'])

interface Changed {
  readonly field: HTMLTextAreaElement
  /** Where the caret stands after the change, and where it stood before. */
  readonly end: number
  readonly straightEnd: number
  /** What the field says with the change in it. */
  readonly value: string
}

/**
 * Does for the fields around the text what `TypographicSigns` does in it: a typed sign becomes the language's, and Backspace or undo right
 * after brings the straight one back. Through the browser's own insertion, so that a field's own undo and its listeners know. Listens until
 * the answer is called.
 */
export function listenForTypedSigns(): () => void {
  let latest: Changed | undefined
  let isChanging = false
  const change = (command: 'insertText' | 'undo', text?: string) => {
    isChanging = true
    document.execCommand(command, false, text)
    isChanging = false
  }
  const onInput = (event: Event) => {
    if (isChanging || !(event instanceof InputEvent)) return
    latest = undefined
    const { data, target: field } = event
    if (data === null || !isTypedSign(data) || event.inputType !== 'insertText' || event.isComposing) return
    const typography = chosenTypography()
    if (typography === undefined || !(field instanceof HTMLTextAreaElement) || !fieldNames.has(field.name)) return
    const straightEnd = field.selectionStart
    const typed = typedChange(field.value.slice(0, straightEnd - 1), data, typography)
    if (typed === undefined) return
    field.setSelectionRange(straightEnd - 1 - typed.taken, straightEnd)
    change('insertText', typed.text)
    latest = { field, straightEnd, end: field.selectionStart, value: field.value }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (latest === undefined || event.isComposing || event.keyCode === 229 || event.key === 'Control' || event.key === 'Meta') return
    const { field, straightEnd, end, value } = latest
    latest = undefined
    if (!isTakingBack(event) || event.target !== field || field.value !== value || field.selectionStart !== end || field.selectionEnd !== end) return
    event.preventDefault()
    event.stopPropagation()
    change('undo')
    field.setSelectionRange(straightEnd, straightEnd) // undo selects what it brings back
  }
  document.addEventListener('input', onInput)
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    document.removeEventListener('input', onInput)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
  }
}

function isTakingBack({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey || shiftKey) return false
  return ctrlKey || metaKey ? key.toLowerCase() === 'z' : key === 'Backspace'
}
