import type { Attribute } from '@tiptap/core'
import { getNodeType, wrappingInputRule } from '@tiptap/core'
import { ListItem, OrderedList } from '@tiptap/extension-list'
import { wrapInList } from '../../commands/wrap-in-list'

/** What may stand in a list item or a quote. The paragraph comes first: it is what an empty one is filled with. */
export const flowContent = '(paragraph | bulletList | orderedList)+'

const maximumStart = 1_000_000

function startOf(element: HTMLElement): number {
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10)
  return Number.isSafeInteger(start) && start >= 0 && start <= maximumStart ? start : 1
}

export const ArticleListItem = ListItem.extend({
  content: flowContent,
  addCommands() {
    return { wrapInList: (list, attributes) => ({ state, dispatch }) => wrapInList(getNodeType(list, state.schema), attributes ?? null)(state, dispatch) }
  }
})

/** A numbered list that knows its first number and no other style. Numbers in plain pasted text stay text: "2022. March" is no list. */
export const ArticleOrderedList = OrderedList.extend({
  addAttributes() {
    const start: Attribute = { default: 1, parseHTML: startOf, renderHTML: ({ start }) => (start === 1 ? {} : { start: String(start) }) }
    return { start }
  },
  renderHTML({ HTMLAttributes }) {
    return ['ol', HTMLAttributes, 0]
  },
  addProseMirrorPlugins() {
    return []
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,6})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs['start']) === Number(match[1])
      })
    ]
  }
})
