import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { createEditor } from '../../editor/create-editor'
import { readBody } from '../../editor/queries/read-body'
import { textMoved, watchText } from '../../editor/queries/text-facts'
import type { EditorSurroundings } from '../../editor/surroundings'
import { useSession } from '../../session/use-session'

/** The editor of the open article, in the element for as long as the page is there. React hears nothing of what is typed. */
export function useArticleEditor(element: RefObject<HTMLElement | null>, surroundings: EditorSurroundings): Editor {
  const session = useSession()
  const [editor] = useState(() =>
    createEditor({
      body: session.currentBody(),
      surroundings,
      onChange: () => session.bodyChanged(),
      onMove: textMoved
    })
  )
  useLayoutEffect(() => {
    if (element.current === null) return
    // Built off the page and put on it whole: on the page every attribute that makes text editable costs a layout of its own.
    editor.mount(document.createElement('div'))
    element.current.append(editor.view.dom)
    const detach = session.attachEditor(() => readBody(editor.state.doc))
    const stopWatching = watchText(editor)
    return () => {
      detach()
      stopWatching()
      editor.unmount()
    }
  }, [editor, element, session])
  return editor
}
