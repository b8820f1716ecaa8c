import { Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorProps } from '@tiptap/pm/view'
import { pasteLines } from '../../commands/paste-lines'
import type { EditorTexts } from '../../editor-texts'
import { hintedText } from '../hints/hinted-text'

export interface PullQuoteOptions {
  readonly t: EditorTexts
}

/** A line of the article set large, and who said it. One unit: nothing joins or leaves it by accident. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'pullQuoteText attribution',
  isolating: true,
  defining: true,
  draggable: true,

  parseHTML() {
    return [{ tag: 'blockquote[data-pull-quote]', priority: 60 }]
  },

  renderHTML() {
    return ['blockquote', { 'data-pull-quote': '', class: 'pull-quote' }, 0]
  },

  addProseMirrorPlugins() {
    const handlePaste: EditorProps['handlePaste'] = (view, _event, slice) => {
      const pasted = pasteLines(slice)(view.state)
      if (pasted !== undefined) view.dispatch(pasted.scrollIntoView())
      return pasted !== undefined
    }
    return [new Plugin({ props: { handlePaste } })]
  }
})

/** What was said: one text, its lines parted by line breaks. */
export const PullQuoteText = Node.create<PullQuoteOptions>({
  name: 'pullQuoteText',
  content: 'inline*',
  selectable: false,

  parseHTML() {
    return [{ tag: 'p[data-pull-quote-text]', priority: 60 }]
  },

  renderHTML() {
    return ['p', { 'data-pull-quote-text': '' }, 0]
  },

  addNodeView() {
    const { t } = this.options
    return ({ node }) => hintedText(node, { tag: 'p', className: 'pull-quote-text', name: t('pullQuote.text'), hint: t('pullQuote.textHint') })
  }
})

/** Who said it. */
export const Attribution = Node.create<PullQuoteOptions>({
  name: 'attribution',
  content: 'inline*',
  selectable: false,

  parseHTML() {
    return [{ tag: 'p[data-attribution]', priority: 60 }]
  },

  renderHTML() {
    return ['p', { 'data-attribution': '' }, 0]
  },

  addNodeView() {
    const { t } = this.options
    return ({ node }) => hintedText(node, { tag: 'p', className: 'attribution', name: t('pullQuote.attribution'), hint: t('pullQuote.attributionHint') })
  }
})
