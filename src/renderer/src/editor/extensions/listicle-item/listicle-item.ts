import { Node } from '@tiptap/core'
import type { EditorSurroundings } from '../../surroundings'
import { createItemView } from './item-view'

/** One numbered part of a listicle: a heading and any blocks. One unit: nothing joins or leaves it by accident. */
export const ListicleItem = Node.create<EditorSurroundings>({
  name: 'listicleItem',
  content: 'itemHeading block*',
  isolating: true,
  defining: true,
  selectable: false,

  parseHTML() {
    return [{ tag: 'div[data-listicle-item]' }]
  },

  renderHTML() {
    return ['div', { 'data-listicle-item': '' }, 0]
  },

  addNodeView() {
    return ({ node, view, getPos, decorations }) => createItemView(this.options.t, node, view, getPos, decorations)
  }
})
