import { Node } from '@tiptap/core'
import type { Attribute } from '@tiptap/core'
import type { Selection } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import type * as z from 'zod/mini'
import { placeAttribute } from '../../picture/place-attribute'
import type { EditorSurroundings } from '../../surroundings'
import type { EditorTexts } from '../../editor-texts'
import type { CardKind, CardWords } from './card-frame'
import { createCardView } from './card-view'
import { enterSelected } from './enter-selected'

interface CardDefinition {
  readonly name: 'embed' | 'linkCard'
  /** The model's attributes: texts, each of which may be empty. */
  readonly schema: z.ZodMiniType<CardWords> & { readonly shape: Readonly<Record<string, z.ZodMiniType>> }
  readonly kind: (t: EditorTexts) => CardKind
}

/**
 * A block that is an address with words: one thing to the keyboard, its words in fields of their own. On the clipboard it is a figure with
 * everything in one attribute, and for other programs a link.
 */
export function cardNode({ name, schema, kind }: CardDefinition) {
  const isSelected = (selection: Selection) => selection instanceof NodeSelection && selection.node.type.name === name
  return Node.create<EditorSurroundings>({
    name,
    group: 'block',
    atom: true,
    draggable: true,

    addAttributes() {
      return Object.fromEntries(
        Object.entries(schema.shape).map(([key, text]): [string, Attribute] => [key, { default: '', rendered: false, validate: (value: unknown) => void text.parse(value) }])
      )
    },

    parseHTML() {
      return [{ tag: `figure[data-card="${name}"]`, getAttrs: (element) => findWords(schema, element.dataset['words']) ?? false }]
    },

    renderHTML({ node }) {
      const { address, title, ...words } = schema.parse(node.attrs)
      return ['figure', { 'data-card': name, 'data-words': placeAttribute(node.attrs) }, ['a', { href: address }, title === '' ? address : title], ['figcaption', {}, ...Object.values(words)]]
    },

    renderText({ node }) {
      return Object.values(schema.parse(node.attrs)).filter((words) => words !== '').join('\n')
    },

    addNodeView() {
      const { t } = this.options
      const shared = kind(t)
      return ({ node, view, getPos }) => createCardView(t, shared, schema, node, view, getPos)
    },

    addKeyboardShortcuts() {
      const enter = (): boolean => isSelected(this.editor.state.selection) && enterSelected(this.editor.view)
      return { Enter: enter, Tab: enter }
    }
  })
}

function findWords(schema: z.ZodMiniType<CardWords>, attribute: string | undefined): CardWords | undefined {
  try {
    const words = schema.safeParse(JSON.parse(attribute ?? ''))
    return words.success ? words.data : undefined
  } catch {
    return undefined
  }
}
