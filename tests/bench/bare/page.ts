import { Editor, Node } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import content from 'virtual:bench-content'

const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  addAttributes: () => ({ src: { default: '' }, width: { default: null }, height: { default: null } }),
  parseHTML: () => [{ tag: 'img' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes]
})

const element = document.querySelector('#editor')
if (element !== null) new Editor({ element, extensions: [StarterKit, Picture], content, autofocus: 'start' })
