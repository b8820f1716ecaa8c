import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { mostPictures } from '../../../../core/article/document'
import { nodeType } from './node-type'

/** Figures as one gallery, as many side by side as there are, up to three. Throws on none. */
export function galleryOf(figures: readonly Node[]): Node {
  const [first] = figures
  if (first === undefined) throw new Error('A gallery has a picture')
  return nodeType(first.type.schema, 'gallery').create({ columns: Math.min(figures.length, 3) }, figures)
}

/** Has what is too much for the gallery at a position go on in further ones behind it. Where none stands there, nothing is changed. */
export function splitGallery(transaction: Transaction, pos: number): Transaction {
  const isTooFull = (transaction.doc.nodeAt(pos)?.childCount ?? 0) > mostPictures
  return isTooFull ? splitGallery(transaction.split(pos + 1 + mostPictures), pos + 2 + mostPictures) : transaction
}
