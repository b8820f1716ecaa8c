import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { sanitizeHtml } from '../../paste/sanitize-html'

/** Everything pasted or dropped as HTML is sanitised before the schema sees it. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins() {
    return [new Plugin({ props: { transformPastedHTML: sanitizeHtml } })]
  }
})
