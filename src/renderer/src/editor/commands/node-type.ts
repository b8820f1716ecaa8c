import type { Node, NodeType, Schema } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import type { AnyNode } from '../../../../core/article/document'

/** The node type of this name. Throws when the schema has none: then it is not an article's. */
export function nodeType(schema: Schema, name: AnyNode['type']): NodeType {
  const type = schema.nodes[name]
  if (type === undefined) throw new Error(`The schema has no ${name}`)
  return type
}

/** Whether a node is of the type with this name. */
export function isNode<Name extends AnyNode['type']>(node: Node | null | undefined, name: Name): node is Node & { readonly type: { readonly name: Name } } {
  return node?.type.name === name
}

/** A paragraph holding this text, empty without. */
export function paragraphOf(schema: Schema, content: Fragment = Fragment.empty): Node {
  return nodeType(schema, 'paragraph').create(null, content)
}
