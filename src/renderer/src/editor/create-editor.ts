import { Editor } from '@tiptap/core'
import type { JSONContent } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import * as z from 'zod/mini'
import type { Body } from '../../../core/article/document'
import { articleExtensions } from './extensions/article-extensions'
import type { EditorSurroundings } from './surroundings'

/** A body in TipTap's own, looser type. */
const contentSchema = z.custom<JSONContent>((value: unknown) => typeof value === 'object' && value !== null)

export interface EditorOptions {
  readonly body: Body
  readonly surroundings: EditorSurroundings
  /** After every change of the document, and only then. */
  readonly onChange: (editor: Editor, transaction: Transaction) => void
  /** After every change of the document or of the selection. */
  readonly onMove: () => void
}

/** An editor for an article's body, to be mounted in an element. Throws on a body that its schema does not hold, rather than dropping words. */
export function createEditor({ body, surroundings, onChange, onMove }: EditorOptions): Editor {
  return new Editor({
    element: null,
    extensions: articleExtensions(surroundings),
    content: contentSchema.parse(body),
    enableContentCheck: true,
    // Markdown is read as it is typed; in what is pasted, a star is a star.
    enablePasteRules: ['link'],
    // Its work on every change is for listeners that we do not have.
    enableCoreExtensions: { delete: false },
    injectCSS: false,
    editorProps: {
      attributes: { 'aria-multiline': 'true', class: 'article-body', spellcheck: 'true' }
    },
    onUpdate: ({ editor, transaction }) => onChange(editor, transaction),
    onTransaction: onMove
  })
}
