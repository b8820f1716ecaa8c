import { Node } from '@tiptap/core'
import type { Attribute } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { SizedPlace } from '../../../../../core/picture/picture'
import { emptySizedPlace, sizedPlaceSchema } from '../../../../../core/picture/picture'
import { findPlace, placeAttribute } from '../../picture/place-attribute'
import type { EditorSurroundings } from '../../surroundings'
import { createFigureView } from './figure-view'

const { shape } = sizedPlaceSchema

function attribute(name: keyof SizedPlace): Attribute {
  return { default: emptySizedPlace[name], rendered: false, validate: (value: unknown) => void shape[name].parse(value) }
}

/** What other programs are to show of a picture's words: none goes there without its credit. */
function wordsUnder(attributes: object): string {
  const { caption, credit } = sizedPlaceSchema.parse(attributes)
  return [caption, credit].filter((words) => words !== '').join(' – ')
}

/** A picture with alt text, caption and credit, or the empty place for one. Its attributes are core's picture place. */
export const Figure = Node.create<EditorSurroundings>({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      pictureId: attribute('pictureId'),
      width: attribute('width'),
      height: attribute('height'),
      alt: attribute('alt'),
      caption: attribute('caption'),
      credit: attribute('credit'),
      size: attribute('size')
    }
  },

  parseHTML() {
    return [{ tag: 'figure[data-picture]', getAttrs: (element) => findPlace(element.dataset['picture']) ?? false }]
  },

  renderHTML({ node }) {
    return ['figure', { 'data-picture': placeAttribute(node.attrs) }, ['figcaption', {}, wordsUnder(node.attrs)]]
  },

  renderText({ node }) {
    return wordsUnder(node.attrs)
  },

  addNodeView() {
    return ({ node, view, getPos }) => createFigureView(this.options, node, view, getPos)
  },

  addKeyboardShortcuts() {
    const enterPicture = (): boolean => {
      const { selection } = this.editor.state
      if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
      const dom = this.editor.view.nodeDOM(selection.from)
      return dom instanceof HTMLElement && dom.dispatchEvent(new Event('copydesk:enter'))
    }
    return { Enter: enterPicture, Tab: enterPicture }
  }
})
