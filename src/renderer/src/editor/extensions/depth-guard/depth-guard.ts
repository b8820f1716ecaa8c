import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { maximumDepth } from '../../../../../core/article/document'
import { isTyping } from '../../queries/is-typing'

/** A node at depth d of the document lies 2d deep in its JSON; a link's address in a text lies 4 deeper than its text. */
const deepestNode = Math.floor((maximumDepth - 4) / 2)

/** Whether a document is nested so deep that the article model would refuse it. */
function isNestedTooDeep(node: Node, room: number = deepestNode): boolean {
  if (room < 0) return true
  return node.children.some((child) => isNestedTooDeep(child, room - 1))
}

/** Refuses a change (a list within a list within a list …) that could not be saved. */
export const DepthGuard = Extension.create({
  name: 'depthGuard',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (transaction) => !transaction.docChanged || isTyping(transaction) || !isNestedTooDeep(transaction.doc)
      })
    ]
  }
})
