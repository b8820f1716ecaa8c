import { Extension } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findTable } from '../../queries/table-place'
import type { EditorTexts } from '../../editor-texts'

export interface HintsOptions {
  readonly t: EditorTexts
}

/** What the text is called, and what to write where nothing is written: in the caret's empty paragraph and in an empty first one. Looks at no other block. */
export const Hints = Extension.create<HintsOptions>({
  name: 'hints',
  addProseMirrorPlugins() {
    const { t } = this.options
    return [new Plugin({ props: { attributes: () => ({ 'aria-label': t('articleBody') }), decorations: (state) => hints(state, t) } })]
  }
})

function hints(state: EditorState, t: EditorTexts): DecorationSet | null {
  const { doc, selection } = state
  const isEmpty = (node: typeof doc) => node.type.name === 'paragraph' && node.content.size === 0
  const decorations: Decoration[] = []
  const first = doc.firstChild
  if (first !== null && isEmpty(first)) decorations.push(hint(0, t('firstParagraphHint')))
  const { $from, empty } = selection
  if (empty && isEmpty($from.parent) && $from.depth > 0 && $from.before() > 0 && findTable($from) === undefined) decorations.push(hint($from.before(), t('paragraphHint')))
  return decorations.length === 0 ? null : DecorationSet.create(doc, decorations)
}

function hint(position: number, text: string): Decoration {
  return Decoration.node(position, position + 2, { class: 'is-empty', 'data-hint': text })
}
