import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ItemId, ReferenceForm } from '../../../../core/article/document'
import { findItemAt } from './item-place'
import { isNode, nodeType } from './node-type'

/**
 * Puts a reference to the item that begins at a position in the place of the selection. An item without a name is given this one, as part of the
 * same step to undo. Undefined where no reference can stand: in a picture, or at the place of no item.
 */
export function insertReference(itemPos: number, form: ReferenceForm, newId: ItemId): (state: EditorState) => Transaction | undefined {
  return ({ tr, doc, selection, schema }) => {
    const place = findItemAt(doc, itemPos)
    if (place === undefined || !selection.$from.parent.inlineContent) return undefined
    const id: unknown = place.item.attrs['id']
    const reference = nodeType(schema, 'itemReference').create({ itemId: typeof id === 'string' ? id : newId, form })
    const named = typeof id === 'string' ? tr : tr.setNodeAttribute(place.itemPos, 'id', newId)
    return named.replaceSelectionWith(reference, true)
  }
}

/** How a reference is worded here: as in Korean where the words around are, or the text's if there are none. */
export function formAt({ doc, selection }: EditorState): ReferenceForm {
  const around = selection.$from.parent.textContent
  const words = /\p{L}/u.test(around) ? around : doc.textBetween(0, Math.min(doc.content.size, 2_000), ' ')
  return /\p{scx=Hangul}/u.test(words) ? 'korean' : 'english'
}

/** Whether a reference can stand at the selection: within text, in an article that has items. */
export function canRefer({ doc, selection }: EditorState): boolean {
  return selection.$from.parent.inlineContent && doc.children.some((block) => isNode(block, 'listicle'))
}
