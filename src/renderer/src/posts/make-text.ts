import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import type { ImportedPicture } from '../../../ipc/library-answers'
import { makeArticleSchema } from '../editor/article-schema'
import { isNode } from '../editor/commands/node-type'
import { fillQuietly } from '../editor/commands/insert-figures'
import { readInPieces } from '../editor/extensions/large-paste/read-in-pieces'
import { isTooLarge } from '../editor/extensions/size-guard/size-guard'
import type { PictureSource } from '../editor/paste/picture-sources'
import { placeOf } from '../editor/picture/place-of'

/** The picture of the library that a foreign text means; undefined where there is none. */
export type FindPicture = (source: PictureSource) => Promise<ImportedPicture | undefined>

export interface MadeText {
  readonly doc: Node
  /** How many places of pictures stayed empty. */
  readonly emptyPlaces: number
}

/** Lets keys, pointer and screen have their turn. */
const rest = () => new Promise<void>((next) => setTimeout(next, 0))

/** Makes the text of an article from foreign HTML, or plain text, by the way of a paste (`editor/paste`). Undefined where it is too large for one. */
export async function makeText(source: { readonly html: string; readonly text: string }, find: FindPicture): Promise<MadeText | undefined> {
  const schema = makeArticleSchema()
  const { blocks, waiting } = await readInPieces(schema, source, rest)
  const doc = schema.topNodeType.createAndFill(null, blocks)
  return doc === null || isTooLarge(doc) ? undefined : fillPlaces(doc, waiting, find)
}

/** Whether nothing in it could be read or seen. */
export function isEmptyText(doc: Node): boolean {
  return doc.children.every(isEmpty)
}

function isEmpty(block: Node): boolean {
  let isFilled = false
  block.descendants((node) => {
    isFilled ||= node.isText ? node.text?.trim() !== '' : node.isLeaf && !isNode(node, 'hardBreak')
    return !isFilled
  })
  return !block.isLeaf && !isFilled
}

/** Fills the places that wait with the pictures that are found for them. */
async function fillPlaces(doc: Node, waiting: ReadonlyMap<Node, PictureSource>, find: FindPicture): Promise<MadeText> {
  const places: { readonly position: number; readonly source: PictureSource }[] = []
  doc.descendants((node, position) => {
    const source = waiting.get(node)
    if (source !== undefined) places.push({ position, source })
    return !node.isTextblock
  })
  let state = EditorState.create({ doc })
  let emptyPlaces = 0
  for (const { position, source } of places) {
    const picture = await find(source)
    const filling = picture === undefined ? undefined : fillQuietly(position, placeOf(picture))(state) // a place is as long full as empty
    if (filling === undefined) emptyPlaces++
    else state = state.apply(filling)
  }
  return { doc: state.doc, emptyPlaces }
}
