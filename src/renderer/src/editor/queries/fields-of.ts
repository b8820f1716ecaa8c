import type { Node } from '@tiptap/pm/model'
import { wordsInOrder } from '../picture/picture-frame'
import type { PictureWords } from '../picture/picture-frame'

/** The name of a field of a block, which is that of the attribute it writes. */
export type FieldName = PictureWords | 'title' | 'description'

const none: readonly FieldName[] = []
const cardFields: Readonly<Record<string, readonly FieldName[]>> = { figure: wordsInOrder, embed: ['title', 'caption'], linkCard: ['title', 'description'] }

/** The fields of a block whose words stand in no text of the document, in the order in which they are read; none for any other node. */
export function fieldsOf({ type }: Node): readonly FieldName[] {
  return cardFields[type.name] ?? none
}

/** What a field of a block says. */
export function textOfField({ attrs }: Node, name: FieldName): string {
  const text: unknown = attrs[name]
  return typeof text === 'string' ? text : ''
}
