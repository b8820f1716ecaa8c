import { Node } from '@tiptap/core'
import type { Attribute } from '@tiptap/core'
import * as z from 'zod/mini'
import { listicleOrders } from '../../../../../core/article/document'
import { commandOf } from '../../commands/change'
import { toggleOrderAt } from '../../commands/toggle-order'
import { createEditorButton } from '../../picture/editor-button'
import type { EditorSurroundings } from '../../surroundings'
import { itemRanks } from './item-ranks'

const orderSchema = z.enum(listicleOrders)

/** The numbered list of an article. It stands only at the top of a document; its items' numbers come from their places. */
export const Listicle = Node.create<EditorSurroundings>({
  name: 'listicle',
  content: 'listicleItem+',
  isolating: true,
  defining: true,
  selectable: false,

  addAttributes() {
    const order: Attribute = {
      default: 'ascending',
      validate: (value: unknown) => void orderSchema.parse(value),
      parseHTML: (element) => (element.dataset['listicle'] === 'countdown' ? 'countdown' : 'ascending'),
      renderHTML: ({ order }) => ({ 'data-listicle': String(order) })
    }
    return { order }
  },

  parseHTML() {
    return [{ tag: 'section[data-listicle]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['section', HTMLAttributes, 0]
  },

  addNodeView() {
    const { t } = this.options
    return ({ node, view, getPos }) => {
      const dom = document.createElement('section')
      dom.className = 'listicle'
      dom.setAttribute('role', 'group')
      dom.setAttribute('aria-label', t('listicle.label'))
      const order = createEditorButton('ascending', '', '', () => {
        const position = getPos()
        if (position !== undefined) commandOf(toggleOrderAt(position))(view.state, view.dispatch)
      })
      order.dom.title = t('listicle.orderHint')
      const name = document.createElement('span')
      order.dom.append(name)
      const handle = document.createElement('div')
      handle.className = 'listicle-handle'
      handle.contentEditable = 'false'
      handle.append(order.dom)
      const contentDOM = document.createElement('div')
      dom.append(handle, contentDOM)
      const show = (value: unknown) => {
        const shown = orderSchema.parse(value)
        order.setIcon(shown)
        name.textContent = t(`listicle.${shown}`)
        order.dom.setAttribute('aria-label', t(`listicle.${shown}`))
      }
      show(node.attrs['order'])
      let current = node
      return {
        dom,
        contentDOM,
        update: (next) => {
          if (next.type !== current.type) return false
          if (next.attrs['order'] !== current.attrs['order']) show(next.attrs['order'])
          current = next
          return true
        },
        stopEvent: (event) => event.target instanceof Element && handle.contains(event.target),
        ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target)
      }
    }
  },

  addProseMirrorPlugins() {
    return [itemRanks(this.options.t)]
  }
})
