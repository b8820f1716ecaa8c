import type { Schema } from '@tiptap/pm/model'

const boxes = ['factBox', 'blockquote']
/** They begin with a line of their own, under which the same blocks stand as in a list. */
const headed = ['factBox', 'listicleItem']
const lists = ['bulletList', 'orderedList', 'listItem']

/**
 * Lets what begins in a quote be deleted into a fact box, and the other way round, and what begins in a list be pasted into a box or an item;
 * the answer is the schema. ProseMirror asks whether the type from which something comes is compatible with the one into which it goes only
 * where nothing is left to fit (prosemirror-transform 1.12). A quote that is left of one and a box is fitted then, and throws, as a box begins
 * with a title (`contentAfterFits`); a list is taken to fit nowhere in the item, which is torn in two around it (`findFittable`). What a join
 * makes is checked like any content.
 */
export function joinedWithQuotes(schema: Schema): Schema {
  for (const [names, others] of [[boxes, boxes], [headed, lists]] as const) {
    for (const type of names.flatMap((name) => schema.nodes[name] ?? [])) {
      const isCompatible = type.compatibleContent.bind(type)
      type.compatibleContent = (other) => others.includes(other.name) || isCompatible(other)
    }
  }
  return schema
}
