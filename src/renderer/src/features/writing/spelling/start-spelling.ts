import type { Editor } from '@tiptap/core'
import type { TFunction } from 'i18next'
import { provideActions } from '../../../actions/action-registry'
import { showNotice } from '../../../ui/notices'
import { chosenSpelling } from './chosen-spelling'
import { FieldMarks } from './field-marks'
import './spelling.css'
import { SpellingMarks } from './spelling-marks'
import { SpellingMenu } from './spelling-menu'

/** Marks the misspelled words of an article, and offers others: by right click, by the context-menu key, and one after the other. Until the answer is called. */
export function startSpelling(editor: Editor, scroll: HTMLElement, t: TFunction<'spelling'>): () => void {
  const fields = new FieldMarks(scroll)
  const marks = new SpellingMarks(editor, scroll, fields)
  const menu = new SpellingMenu(editor, scroll, fields, t)
  const onContextMenu = (event: MouseEvent) => {
    if (menu.openAt(event.clientX, event.clientY)) event.preventDefault()
  }
  scroll.addEventListener('contextmenu', onContextMenu)
  const goOn = async () => {
    if (!(await menu.openNext())) void showNotice({ id: 'spelling', message: t('noneFound'), tone: 'plain' })
  }
  const withdraw = provideActions({ 'next-misspelling': { run: () => void goOn(), isEnabled: () => chosenSpelling().isChecked } })
  return () => {
    marks.destroy()
    fields.clear()
    menu.destroy()
    scroll.removeEventListener('contextmenu', onContextMenu)
    withdraw()
  }
}
