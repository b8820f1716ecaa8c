import type { Change } from './change'

/**
 * Writes another word in the place of one of a text, with the marks the one begins with: a link or a note that ends with it would else be
 * lost with its last letter.
 */
export function replaceWord(from: number, to: number, better: string): Change {
  return ({ doc, schema, tr }) => tr.replaceWith(from, to, schema.text(better, doc.nodeAt(from)?.marks ?? []))
}
