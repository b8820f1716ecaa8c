import { baseKeymap } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import { DOMSerializer, Node, Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import content from 'virtual:bench-content'

// ProseMirror with nothing but its keys, and an element that the browser alone edits: what TipTap and Copydesk are built upon.
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*', toDOM: () => ['p', 0] },
    heading: { group: 'block', content: 'text*', attrs: { level: { default: 2 } }, toDOM: () => ['h2', 0] },
    picture: {
      group: 'block',
      atom: true,
      attrs: { src: { default: '' }, width: { default: null }, height: { default: null } },
      toDOM: ({ attrs }) => ['img', { src: String(attrs['src']), width: String(attrs['width']), height: String(attrs['height']) }]
    },
    text: {}
  }
})

const place = document.querySelector<HTMLElement>('#editor')
const doc = Node.fromJSON(schema, content)
if (place !== null && location.hash === '#prosemirror') {
  new EditorView(place, { state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }) }).focus()
} else if (place !== null) {
  const plain = document.createElement('div')
  plain.className = 'ProseMirror'
  plain.contentEditable = 'true'
  plain.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content))
  place.append(plain)
  plain.focus()
}
