import type { Editor, EditorEvents } from '@tiptap/core'
import type { TFunction } from 'i18next'
import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { createEditor } from '../../editor/create-editor'
import { rememberTexts } from '../../editor/editor-texts'
import type { EditorTexts } from '../../editor/editor-texts'
import { isTyping } from '../../editor/queries/is-typing'
import { itemCountIn } from '../../editor/queries/item-count'
import { playFieldSteps } from '../../editor/history/field-step'
import { notesAfter } from '../../editor/history/note-step'
import { readBody } from '../../editor/queries/read-body'
import { speakAnew } from '../../editor/speak-anew'
import { NumberedOffers } from '../../editor/queries/numbered-offer'
import { textMoved, watchText } from '../../editor/queries/text-facts'
import type { EditorSurroundings } from '../../editor/surroundings'
import { readTextField, writeTextField } from '../../session/text-fields'
import type { TextField } from '../../session/text-fields'
import { useSession } from '../../session/use-session'
import { FieldPast } from './field-past'

interface PageSurroundings extends Omit<EditorSurroundings, 't'> {
  readonly t: TFunction<'editor'>
}

/** The editor of the open article, and what its history has done to the fields above it. React hears nothing of what is typed. */
export function useArticleEditor(surroundings: PageSurroundings): readonly [Editor, FieldPast] {
  const session = useSession()
  const [texts] = useState(() => textsLike(surroundings.t))
  const [editor] = useState(() =>
    createEditor({
      body: session.currentBody(),
      surroundings: { ...surroundings, t: texts.speak },
      onChange: ({ state }, transaction) => {
        session.bodyChanged()
        if (!isTyping(transaction)) session.setItemCount(itemCountIn(state.doc))
      },
      onMove: textMoved
    })
  )
  useLayoutEffect(() => {
    if (texts.follow(surroundings.t)) speakAnew(editor)
  })
  const [past] = useState(() => new FieldPast(editor))
  useLayoutEffect(() => {
    const fields = { read: (field: TextField) => readTextField(session, field), write: (field: TextField, text: string) => writeTextField(session, field, text) }
    const follow = ({ transaction }: EditorEvents['transaction']) => {
      playFieldSteps(transaction, fields)
      const notes = session.get('passageNotes')
      const next = notesAfter(notes, transaction)
      if (next !== notes) session.set('passageNotes', [...next])
      past.follow(transaction)
    }
    editor.on('transaction', follow)
    return () => {
      editor.off('transaction', follow)
    }
  }, [editor, session, past])
  return [editor, past]
}

/** Shows the editor in the element for as long as the page is there. */
export function useEditorOnPage(editor: Editor, element: RefObject<HTMLElement | null>): void {
  const session = useSession()
  useLayoutEffect(() => {
    if (element.current === null) return
    // Built off the page and put on it whole: on the page every attribute that makes text editable costs a layout of its own.
    editor.mount(document.createElement('div'))
    element.current.append(editor.view.dom)
    const detach = session.attachEditor(() => readBody(editor.state.doc))
    const offers = new NumberedOffers(session.get('dismissedNumbering'), (texts) => session.set('dismissedNumbering', [...texts]))
    const stopWatching = watchText(editor, offers)
    return () => {
      detach()
      stopWatching()
      editor.unmount()
    }
  }, [editor, element, session])
}

/** Texts that speak as `t` does, and from then on as the latest that was followed. */
function textsLike(t: TFunction<'editor'>) {
  let texts = rememberTexts(t)
  const follow = (next: TFunction<'editor'>): boolean => {
    const isOther = next !== t
    if (isOther) texts = rememberTexts((t = next))
    return isOther
  }
  const speak: EditorTexts = (key, gaps) => texts(key, gaps)
  return { speak, follow }
}
