import type { Mark, Node } from '@tiptap/pm/model'
import { Fragment, Slice } from '@tiptap/pm/model'
import { referenceText } from '../../../../core/listicle/item-reference'
import { isNode } from './node-type'
import { ranksIn } from '../queries/item-names'

interface Changes {
  readonly keepsNote: (note: Mark) => boolean
  readonly keepsName: (id: unknown) => boolean
  readonly keepsReference: (id: unknown) => boolean
  readonly ranks: ReadonlyMap<string, number>
}

/** A part of the text as it would be printed: without notes and names, and with plain text in the place of references. */
export function printedSlice(slice: Slice, ranks: ReadonlyMap<string, number>): Slice {
  return changedSlice(slice, { keepsNote: () => false, keepsName: () => false, keepsReference: () => false, ranks })
}

/**
 * A part of the text as it can come into a document: with the notes and names that are not in it, each of these once, and with the references
 * whose item is in either. The others become plain text.
 */
export function withFreeNames(slice: Slice, doc: Node): Slice {
  const { notes, items } = namesOf(doc.content)
  const coming = namesOf(slice.content).items
  const given = new Set<unknown>()
  return changedSlice(slice, {
    keepsNote: ({ attrs }) => !notes.has(attrs['id']),
    keepsName: (id) => {
      const isFree = !items.has(id) && !given.has(id)
      given.add(id)
      return isFree
    },
    keepsReference: (id) => items.has(id) || coming.has(id),
    ranks: ranksIn(doc)
  })
}

function namesOf(content: Fragment): { readonly notes: ReadonlySet<unknown>; readonly items: ReadonlySet<unknown> } {
  const notes = new Set<unknown>()
  const items = new Set<unknown>()
  content.descendants((node) => {
    if (isNode(node, 'listicleItem') && node.attrs['id'] !== null) items.add(node.attrs['id'])
    for (const { type, attrs } of node.marks) if (type.name === 'note') notes.add(attrs['id'])
  })
  return { notes, items }
}

function changedSlice(slice: Slice, changes: Changes): Slice {
  return new Slice(changedFragment(slice.content, changes), slice.openStart, slice.openEnd)
}

/** Texts that only a note parted are one again: `fromArray` joins them. */
function changedFragment(content: Fragment, changes: Changes): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => nodes.push(changedNode(node, changes)))
  return Fragment.fromArray(nodes)
}

function changedNode(node: Node, changes: Changes): Node {
  const { keepsNote, keepsName, keepsReference, ranks } = changes
  const marks = node.marks.filter((mark) => mark.type.name !== 'note' || keepsNote(mark))
  if (isNode(node, 'itemReference') && !keepsReference(node.attrs['itemId'])) {
    const form = node.attrs['form'] === 'korean' ? 'korean' : 'english'
    return node.type.schema.text(referenceText(form, ranks.get(String(node.attrs['itemId']))), marks)
  }
  if (isNode(node, 'listicleItem')) {
    const id: unknown = node.attrs['id']
    return node.type.create({ ...node.attrs, id: id === null || !keepsName(id) ? null : id }, changedFragment(node.content, changes), marks)
  }
  return node.isLeaf ? node.mark(marks) : node.copy(changedFragment(node.content, changes)).mark(marks)
}
