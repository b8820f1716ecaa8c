import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { Transaction } from '@tiptap/pm/state'
import { maximumChildren, maximumDepth, maximumTextLength, mostPictures } from '../../../../../core/article/document'
import { isNode } from '../../commands/node-type'
import { isTyping } from '../../queries/is-typing'
import { gridStateOf } from '../../queries/table-place'
import type { EditorSurroundings } from '../../surroundings'

/** A node at depth d of the document lies 2d deep in its JSON; a link's address in a text lies 4 deeper than its text. */
const deepestNode = Math.floor((maximumDepth - 4) / 2)

/** Whether the article model has no room for a node, at this many levels above its deepest. */
export function isTooLarge(node: Node, room: number = deepestNode): boolean {
  if (room < 0 || node.childCount > maximumChildren) return true
  if (isNode(node, 'gallery') && node.childCount > mostPictures) return true
  if (isNode(node, 'table') && gridStateOf(node) === 'too-large') return true
  if (node.isTextblock) return room < 1 || node.content.size > maximumTextLength
  return node.children.some((child) => isTooLarge(child, room - 1))
}

function isSavable(transaction: Transaction): boolean {
  if (!transaction.docChanged) return true
  return isTyping(transaction) ? transaction.selection.$from.parent.content.size <= maximumTextLength : !isTooLarge(transaction.doc)
}

/**
 * Refuses a change that the article model could not hold: a list within a list within a list without end, ten megabytes pasted as one
 * line. What the page shows can always be saved.
 */
export const SizeGuard = Extension.create<EditorSurroundings>({
  name: 'sizeGuard',
  addProseMirrorPlugins() {
    const { onLeftBehind } = this.options
    const tell = () => onLeftBehind({ kind: 'everything' })
    return [
      new Plugin({
        filterTransaction: (transaction) => {
          const isKept = isSavable(transaction)
          if (!isKept && /^(?:paste|drop)$/.test(String(transaction.getMeta('uiEvent')))) queueMicrotask(tell)
          return isKept
        }
      })
    ]
  }
})
