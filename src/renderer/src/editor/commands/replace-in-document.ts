import { Fragment } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { expandReplacement } from '../../../../core/find/expand-replacement'
import type { Hit } from '../../../../core/find/find-query'
import type { DocumentHit, DocumentPlace } from '../queries/find-in-document'
import { textOfField } from '../queries/fields-of'

/** A text with its hits replaced. */
export function replaceInText(text: string, hits: readonly Hit[], replacement: string): string {
  let written = ''
  let last = 0
  for (const hit of hits) {
    written += text.slice(last, hit.from) + expandReplacement(hit, replacement)
    last = hit.to
  }
  return written + text.slice(last)
}

/**
 * Replaces hits of the transaction's present document, given in reading order, with one step for each place. What is written has the
 * marks of the first character that it replaces. Answers how many hits were left because their figure could not hold the longer words.
 */
export function replaceInDocument(transaction: Transaction, hits: readonly DocumentHit[], replacement: string): number {
  let left = 0
  // From the end, so that the positions before stay what they are.
  for (const { place, hits: inPlace } of byPlace(hits).reverse()) {
    if (place.kind === 'text') replaceInBlock(transaction, place, inPlace, replacement)
    else if (!replaceInFigure(transaction, place, inPlace, replacement)) left += inPlace.length
  }
  return left
}

function byPlace(hits: readonly DocumentHit[]): { place: DocumentPlace; hits: Hit[] }[] {
  const places: { place: DocumentPlace; hits: Hit[] }[] = []
  for (const { place, hit } of hits) {
    const last = places.at(-1)
    if (last?.place === place) last.hits.push(hit)
    else places.push({ place, hits: [hit] })
  }
  return places
}

function replaceInBlock(transaction: Transaction, { position, node }: DocumentPlace, hits: readonly Hit[], replacement: string): void {
  const [first] = hits
  const last = hits.at(-1)
  if (first === undefined || last === undefined) return
  const start = position + 1
  const written: Node[] = []
  let end = first.from
  for (const hit of hits) {
    written.push(...node.content.cut(end, hit.from).content, ...inlineOf(node, hit, expandReplacement(hit, replacement)))
    end = hit.to
  }
  transaction.replaceWith(start + first.from, start + last.to, Fragment.fromArray(written))
}

/** A text as it stands in a block: a line break that a group brought along is one again. Of code it is a character. */
function inlineOf(block: Node, hit: Hit, text: string): Node[] {
  const { schema } = block.type
  const marks = block.nodeAt(hit.from)?.marks ?? []
  if (block.type.spec.code === true) return text === '' ? [] : [schema.text(text, marks)]
  const lineBreak = schema.nodes['hardBreak']
  return text.split('\n').flatMap((line, index) => [
    ...(index > 0 && lineBreak !== undefined ? [lineBreak.create(null, null, marks)] : []),
    ...(line === '' ? [] : [schema.text(line, marks)])
  ])
}

function replaceInFigure(transaction: Transaction, { position, node, words }: Extract<DocumentPlace, { kind: 'figure' }>, hits: readonly Hit[], replacement: string): boolean {
  const text = replaceInText(textOfField(node, words), hits, replacement)
  if (!canHold(node, { [words]: text })) return false
  transaction.setNodeAttribute(position, words, text)
  return true
}

/** Whether the article model takes a block with these attributes: the schema asks it (`validate`). */
function canHold(node: Node, changes: Readonly<Record<string, string>>): boolean {
  try {
    node.type.create({ ...node.attrs, ...changes }).check()
    return true
  } catch {
    return false
  }
}
