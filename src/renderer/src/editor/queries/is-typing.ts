import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform'

/**
 * Whether a transaction changes only what stands within single blocks: text, marks, the words of a picture. It cannot have changed
 * which blocks there are, so whatever depends on that need not look.
 */
export function isTyping(transaction: Transaction): boolean {
  return transaction.steps.every((step, index) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true
    const before = transaction.docs[index]
    if (before === undefined) return false
    if (step instanceof AttrStep) return before.nodeAt(step.pos)?.isLeaf === true
    if (!(step instanceof ReplaceStep)) return false
    const from = before.resolve(step.from)
    const isInline = step.slice.content.firstChild?.isInline ?? true
    return from.parent.isTextblock && from.end() >= step.to && isInline
  })
}
