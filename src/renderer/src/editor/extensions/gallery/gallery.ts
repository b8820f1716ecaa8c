import { Node } from '@tiptap/core'
import type { Attribute } from '@tiptap/core'
import * as z from 'zod/mini'
import { mostColumns } from '../../../../../core/article/document'
import type { Change } from '../../commands/change'
import { commandOf } from '../../commands/change'
import { removeLastPicture, writeAfterGallery } from '../../commands/gallery'
import type { EditorSurroundings } from '../../surroundings'
import { createGalleryView } from './gallery-view'

const columnsSchema = z.int().check(z.minimum(1), z.maximum(mostColumns))

/** Pictures side by side: figures, each with its own words, in a block of theirs. */
export const Gallery = Node.create<EditorSurroundings>({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  // A place between two pictures, and at either end, is one for the caret: where one was cut it is put back.
  isolating: true,
  allowGapCursor: true,

  addAttributes() {
    const columns: Attribute = {
      default: 3,
      validate: (value: unknown) => void columnsSchema.parse(value),
      parseHTML: (element) => {
        const parsed = columnsSchema.safeParse(Number(element.dataset['gallery']))
        return parsed.success ? parsed.data : 3
      },
      renderHTML: ({ columns }) => ({ 'data-gallery': String(columns) })
    }
    return { columns }
  },

  parseHTML() {
    return [{ tag: 'section[data-gallery]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['section', HTMLAttributes, 0]
  },

  addNodeView() {
    return ({ node, view, getPos }) => createGalleryView(this.options, node, view, getPos)
  },

  addKeyboardShortcuts() {
    const by = (change: Change) => () => commandOf(change)(this.editor.state, this.editor.view.dispatch)
    return { Enter: by(writeAfterGallery), Backspace: by(removeLastPicture), Delete: by(removeLastPicture) }
  }
})
