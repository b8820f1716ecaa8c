import type { Schema } from '@tiptap/pm/model'

/**
 * Lets what begins in a quote be deleted into a fact box, and the other way round; the answer is the schema. ProseMirror fits what is left
 * of the one into the other, which holds the same blocks, and then throws, as a fact box begins with a title: it asks whether the two are
 * compatible only where nothing is left to fit (`contentAfterFits`, prosemirror-transform 1.12). What a join makes is checked like any content.
 */
export function joinedWithQuotes(schema: Schema): Schema {
  const both = ['factBox', 'blockquote'].flatMap((name) => schema.nodes[name] ?? [])
  for (const type of both) {
    const isCompatible = type.compatibleContent.bind(type)
    type.compatibleContent = (other) => both.includes(other) || isCompatible(other)
  }
  return schema
}
