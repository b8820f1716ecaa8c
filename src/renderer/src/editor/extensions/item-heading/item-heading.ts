import { Node } from '@tiptap/core'
import type { EditorTexts } from '../../editor-texts'
import { hintedText } from '../hints/hinted-text'

export interface ItemHeadingOptions {
  readonly t: EditorTexts
}

/** The heading of a listicle item. Its number stands beside it and is no part of it. */
export const ItemHeading = Node.create<ItemHeadingOptions>({
  name: 'itemHeading',
  content: 'inline*',
  selectable: false,
  defining: true,

  parseHTML() {
    return [{ tag: 'h2[data-item-heading]', priority: 60 }]
  },

  renderHTML() {
    return ['h2', { 'data-item-heading': '' }, 0]
  },

  addNodeView() {
    const { t } = this.options
    return ({ node }) => hintedText(node, { tag: 'h2', className: 'item-heading', name: t('itemHeading'), hint: t('itemHeadingHint') })
  }
})
