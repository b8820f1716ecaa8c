import type { Node } from '@tiptap/pm/model'
import { nodeType } from './node-type'

/** Figures as one gallery, as many side by side as there are, up to three. Throws on none. */
export function galleryOf(figures: readonly Node[]): Node {
  const [first] = figures
  if (first === undefined) throw new Error('A gallery has a picture')
  return nodeType(first.type.schema, 'gallery').create({ columns: Math.min(figures.length, 3) }, figures)
}
