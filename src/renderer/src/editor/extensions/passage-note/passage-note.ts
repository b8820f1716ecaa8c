import { Mark } from '@tiptap/core'
import type { Attribute } from '@tiptap/core'
import { noteIdSchema } from '../../../../../core/article/passage-note'

/**
 * The passage of an editor's note. It says only which note: the words are in the article's own list, and neither leaves by the clipboard
 * (see `OwnNames`). Notes may lie over each other, and what is typed after a passage is no part of it.
 */
export const PassageNote = Mark.create({
  name: 'note',
  excludes: '',
  inclusive: false,
  keepOnSplit: false,

  addAttributes() {
    const id: Attribute = {
      isRequired: true,
      validate: (value: unknown) => void noteIdSchema.parse(value),
      parseHTML: (element) => element.dataset['note'],
      renderHTML: ({ id }) => ({ 'data-note': String(id) })
    }
    return { id }
  },

  parseHTML() {
    return [{ tag: 'span[data-note]', getAttrs: (element) => (noteIdSchema.safeParse(element.dataset['note']).success ? null : false) }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', { class: 'passage-note', ...HTMLAttributes }, 0]
  }
})
