import { ranksOf, referenceText } from '../listicle/item-reference'

/** Where a hit may stand, and in this order one place is shown rather than another. `text` is the body, headings and item headings too. */
export const searchFields = ['headline', 'dek', 'text', 'caption', 'credit', 'alt', 'tag', 'byline', 'excerpt', 'notes'] as const
export type SearchField = (typeof searchFields)[number]

/** A piece of an article in which a hit is sought: a field, or one block of the text. No phrase reaches from one to the next. */
export interface SearchablePart {
  readonly field: SearchField
  readonly text: string
}

/** Deeper than any article that opens: what lies below is a hostile file's. */
const deepest = 300

/**
 * The words of an article by where they stand, in the order of `searchFields`. Takes any JSON value and reads what is there, so that an
 * article of a newer format is found too.
 */
export function searchablePartsOf(article: unknown): SearchablePart[] {
  if (!isRecord(article)) return []
  const parts: SearchablePart[] = []
  add(parts, 'headline', article['headline'])
  add(parts, 'dek', article['dek'])
  addNode(parts, article['body'], 0, ranksOf(article['body']))
  addPictureWords(parts, article['leadPicture'])
  for (const tag of listIn(article['tags'])) add(parts, 'tag', tag)
  for (const author of listIn(article['byline'])) if (isRecord(author)) add(parts, 'byline', author['name'])
  add(parts, 'excerpt', article['excerpt'])
  add(parts, 'excerpt', article['seoTitle'])
  add(parts, 'excerpt', article['seoDescription'])
  add(parts, 'excerpt', article['socialTitle'])
  addPictureWords(parts, article['socialPicture'])
  add(parts, 'notes', article['notes'])
  for (const note of listIn(article['passageNotes'])) if (isRecord(note)) add(parts, 'notes', note['words'])
  return parts.sort((one, other) => searchFields.indexOf(one.field) - searchFields.indexOf(other.field))
}

function addNode(parts: SearchablePart[], node: unknown, depth: number, ranks: ReadonlyMap<string, number>): void {
  if (!isRecord(node) || depth > deepest) return
  let line = ''
  for (const child of listIn(node['content'])) {
    const words = inlineText(child, ranks)
    if (words === undefined) addNode(parts, child, depth + 1, ranks)
    else line += words
  }
  add(parts, 'text', line)
  addCardWords(parts, node['attrs'])
  addPictureWords(parts, node['attrs'])
}

/** An address is found too: somebody looks for the film by what was pasted. */
function addCardWords(parts: SearchablePart[], card: unknown): void {
  if (!isRecord(card)) return
  add(parts, 'text', card['title'])
  add(parts, 'text', card['description'])
  add(parts, 'text', card['address'])
}

function addPictureWords(parts: SearchablePart[], picture: unknown): void {
  if (!isRecord(picture)) return
  add(parts, 'caption', picture['caption'])
  add(parts, 'credit', picture['credit'])
  add(parts, 'alt', picture['alt'])
}

function inlineText(node: unknown, ranks: ReadonlyMap<string, number>): string | undefined {
  if (!isRecord(node)) return undefined
  if (node['type'] === 'hardBreak') return '\n'
  if (node['type'] === 'itemReference') return isRecord(node['attrs']) ? referenceText(node['attrs']['form'] === 'korean' ? 'korean' : 'english', ranks.get(String(node['attrs']['itemId']))) : ''
  return typeof node['text'] === 'string' ? node['text'] : undefined
}

function add(parts: SearchablePart[], field: SearchField, text: unknown): void {
  if (typeof text === 'string' && text.trim() !== '') parts.push({ field, text })
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
