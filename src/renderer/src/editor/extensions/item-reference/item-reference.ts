import { Node } from '@tiptap/core'
import type { Attribute, Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import * as z from 'zod/mini'
import { itemIdSchema, referenceForms } from '../../../../../core/article/document'
import { referenceText } from '../../../../../core/listicle/item-reference'
import { ranksIn } from '../../queries/item-names'
import { isTyping } from '../../queries/is-typing'
import type { EditorSurroundings } from '../../surroundings'

const formSchema = z.enum(referenceForms)
const attributesSchema = z.object({ itemId: itemIdSchema, form: formSchema })

/**
 * Points to an item and shows the rank that it has now. Numbers are looked up when blocks come, go or move, never for a key in the text.
 * Out of the article a reference goes as plain text (see `OwnNames`).
 */
export const ItemReference = Node.create<EditorSurroundings>({
  name: 'itemReference',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    const itemId: Attribute = { isRequired: true, validate: (value: unknown) => void itemIdSchema.parse(value), renderHTML: () => ({}) }
    const form: Attribute = { isRequired: true, validate: (value: unknown) => void formSchema.parse(value), renderHTML: () => ({}) }
    return { itemId, form }
  },

  renderHTML({ node }) {
    return ['span', wordsOf(node, this.editor?.state.doc)]
  },

  renderText({ node }) {
    return wordsOf(node, this.editor?.state.doc)
  },

  addNodeView() {
    return ({ node, view }) => {
      const reference = createReferenceView(node, this.options.t('reference.lost'))
      reference.show(view.state.doc)
      shownBy(this.editor).add(reference)
      return { ...reference.nodeView, destroy: () => void shownBy(this.editor).delete(reference) }
    }
  },

  addProseMirrorPlugins() {
    const key = new PluginKey<DocumentNode>('itemReferences')
    return [
      new Plugin<DocumentNode>({
        key,
        /** The document whose ranks are shown: typing does not change them. */
        state: { init: (_config, { doc }) => doc, apply: (transaction, ranked) => (!transaction.docChanged || isTyping(transaction) ? ranked : transaction.doc) },
        view: () => ({
          update: (view, before) => {
            const ranked = key.getState(view.state)
            if (ranked === undefined || ranked === key.getState(before)) return
            for (const reference of shownBy(this.editor)) reference.show(ranked)
          }
        })
      })
    ]
  }
})

interface ReferenceView {
  readonly nodeView: Pick<NodeView, 'dom' | 'update' | 'ignoreMutation'>
  readonly show: (doc: DocumentNode) => void
}

const views = new WeakMap<Editor, Set<ReferenceView>>()

/** The references that are on the page, of one editor. */
function shownBy(editor: Editor): Set<ReferenceView> {
  const known = views.get(editor) ?? new Set()
  views.set(editor, known)
  return known
}

function createReferenceView(node: DocumentNode, lost: string): ReferenceView {
  const dom = document.createElement('span')
  dom.className = 'item-reference'
  let current = node
  let shown: DocumentNode | undefined
  const show = (doc: DocumentNode) => {
    shown = doc
    const words = wordsOf(current, doc)
    if (dom.textContent !== words) dom.textContent = words
    const isLost = !ranksIn(doc).has(attributesSchema.parse(current.attrs).itemId)
    dom.classList.toggle('is-lost', isLost)
    if (isLost) dom.title = lost
    else dom.removeAttribute('title')
  }
  return {
    show,
    nodeView: {
      dom,
      update: (next) => {
        if (next.type !== current.type) return false
        const isOther = !next.sameMarkup(current)
        current = next
        if (isOther && shown !== undefined) show(shown)
        return true
      },
      ignoreMutation: () => true
    }
  }
}

function wordsOf(node: DocumentNode, doc: DocumentNode | undefined): string {
  const { itemId, form } = attributesSchema.parse(node.attrs)
  return referenceText(form, doc === undefined ? undefined : ranksIn(doc).get(itemId))
}
