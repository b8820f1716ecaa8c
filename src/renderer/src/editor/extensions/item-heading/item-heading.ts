import { Node } from '@tiptap/core'
import type { EditorTexts } from '../../editor-texts'

export interface ItemHeadingOptions {
  readonly t: EditorTexts
}

/** The heading of a listicle item. Its number stands beside it and is no part of it. */
export const ItemHeading = Node.create<ItemHeadingOptions>({
  name: 'itemHeading',
  content: 'inline*',
  defining: true,

  parseHTML() {
    return [{ tag: 'h2[data-item-heading]', priority: 60 }]
  },

  renderHTML() {
    return ['h2', { 'data-item-heading': '' }, 0]
  },

  addNodeView() {
    const { t } = this.options
    return ({ node }) => {
      const dom = document.createElement('h2')
      dom.className = 'item-heading'
      dom.setAttribute('aria-label', t('itemHeading'))
      dom.dataset['hint'] = t('itemHeadingHint')
      const show = (isEmpty: boolean) => dom.classList.toggle('is-empty', isEmpty)
      show(node.content.size === 0)
      return {
        dom,
        contentDOM: dom,
        update: (next) => {
          if (next.type !== node.type) return false
          show(next.content.size === 0)
          return true
        },
        ignoreMutation: (mutation) => mutation.type === 'attributes'
      }
    }
  }
})
