import { Node } from '@tiptap/core'
import type { Attribute } from '@tiptap/core'
import * as z from 'zod/mini'
import { itemIdSchema } from '../../../../../core/article/document'
import type { EditorSurroundings } from '../../surroundings'
import { createItemView } from './item-view'

/** One numbered part of a listicle: a heading and any blocks. One unit: nothing joins or leaves it by accident. */
export const ListicleItem = Node.create<EditorSurroundings>({
  name: 'listicleItem',
  content: 'itemHeading block*',
  isolating: true,
  defining: true,
  selectable: false,

  addAttributes() {
    const id: Attribute = {
      default: null,
      validate: (value: unknown) => void z.nullable(itemIdSchema).parse(value),
      parseHTML: (element) => itemIdSchema.safeParse(element.dataset['listicleItem']).data ?? null,
      renderHTML: ({ id }) => ({ 'data-listicle-item': typeof id === 'string' ? id : '' })
    }
    return { id }
  },

  parseHTML() {
    return [{ tag: 'div[data-listicle-item]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', HTMLAttributes, 0]
  },

  addNodeView() {
    return ({ node, view, getPos, decorations }) => createItemView(this.options.t, node, view, getPos, decorations)
  }
})
