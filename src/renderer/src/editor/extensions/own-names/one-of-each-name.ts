import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { Plugin } from '@tiptap/pm/state'
import { isNode } from '../../commands/node-type'

/** When an item comes that has the name of another, because ProseMirror parted one or something was dropped: the first keeps it. */
export function oneOfEachName(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged) || itemCount(doc) <= itemCount(before.doc)) return null
      const unnamed = withoutSecondNames(tr)
      return unnamed.docChanged ? unnamed : null
    }
  })
}

/** Listicles stand at the top of an article: this looks at no more than its blocks, as it is asked at every key. */
function itemCount(doc: Node): number {
  return doc.children.reduce((count, block) => count + (isNode(block, 'listicle') ? block.childCount : 0), 0)
}

function withoutSecondNames(transaction: Transaction): Transaction {
  const known = new Set<unknown>()
  transaction.doc.descendants((node, pos) => {
    if (!isNode(node, 'listicleItem')) return isNode(node, 'listicle')
    const id: unknown = node.attrs['id']
    if (id !== null && known.has(id)) transaction.setNodeAttribute(pos, 'id', null)
    known.add(id)
    return false
  })
  return transaction
}
