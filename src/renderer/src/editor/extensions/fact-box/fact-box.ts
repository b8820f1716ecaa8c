import { Node } from '@tiptap/core'
import type { EditorTexts } from '../../editor-texts'
import { flowContent } from '../lists/lists'
import { hintedText } from '../hints/hinted-text'
import { joinedWithQuotes } from './joined-with-quotes'

export interface FactBoxTitleOptions {
  readonly t: EditorTexts
}

/** Facts beside the text: a title, and paragraphs and lists under it. One unit: nothing joins or leaves it by accident. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: `factBoxTitle ${flowContent}`,
  isolating: true,
  defining: true,
  draggable: true,

  onBeforeCreate() {
    joinedWithQuotes(this.editor.schema)
  },

  parseHTML() {
    return [{ tag: 'div[data-fact-box]', priority: 60 }]
  },

  renderHTML() {
    return ['div', { 'data-fact-box': '', class: 'fact-box' }, 0]
  }
})

export const FactBoxTitle = Node.create<FactBoxTitleOptions>({
  name: 'factBoxTitle',
  content: 'inline*',
  selectable: false,

  parseHTML() {
    return [{ tag: 'p[data-fact-box-title]', priority: 60 }]
  },

  renderHTML() {
    return ['p', { 'data-fact-box-title': '' }, 0]
  },

  addNodeView() {
    const { t } = this.options
    return ({ node }) => hintedText(node, { tag: 'p', className: 'fact-box-title', name: t('factBox.title'), hint: t('factBox.titleHint') })
  }
})
