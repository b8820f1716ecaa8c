import type { Editor } from '@tiptap/core'
import { findTk } from '../../../../core/article/find-tk'
import { goToNextTk } from '../../editor/commands/go-to'
import { runChange } from './run-change'

/** Selects the next TK after the caret, in reading order: headline, dek, text, and from the beginning again. */
export function goToTkAfterCaret(fields: readonly (HTMLTextAreaElement | null)[], editor: Editor): void {
  const present = fields.filter((field) => field !== null)
  const focused = present.findIndex((field) => field === document.activeElement)
  const inFields = (from: number): boolean => present.slice(from).some((field, index) => selectTk(field, index === 0 && from === focused ? field.selectionEnd : 0))
  const inText = (isFromStart: boolean): boolean => {
    const change = goToNextTk(isFromStart)
    if (change(editor.state) === undefined) return false
    runChange(editor, change)
    return true
  }
  const isFoundBelow = focused >= 0 ? inFields(focused) || inText(true) : inText(false)
  if (!isFoundBelow && !inFields(0)) inText(true)
}

function selectTk(field: HTMLTextAreaElement, after: number): boolean {
  const found = findTk(field.value).find(({ from }) => from >= after)
  if (found === undefined) return false
  field.focus()
  field.setSelectionRange(found.from, found.to)
  return true
}
