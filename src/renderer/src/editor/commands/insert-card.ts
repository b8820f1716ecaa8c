import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { findEmbedAddress } from '../../../../core/embed/embed-address'
import { figurePosition } from './insert-figures'
import { isNode, nodeType, paragraphOf } from './node-type'

/**
 * Puts a card in where a picture would go, selected, for its fields to be filled in. The link that the caret stands in, or that is
 * selected, gives address and title; where it is all that its paragraph holds, the card takes its place.
 */
export function insertCard(name: 'embed' | 'linkCard'): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const { selection, tr } = state
    const link = findLink(state)
    const known = link === undefined ? undefined : wordsOf(name, link)
    const card = nodeType(state.schema, name).create(known ?? null)
    const { $from } = selection
    if (link !== undefined && known !== undefined && isWhole(link, $from) && canStandFor($from, card)) return placeCard(tr, card, $from.before(), $from.after())
    const position = figurePosition(selection instanceof NodeSelection ? selection.$to : $from)
    return placeCard(tr, card, position, position)
  }
}

/** Puts a card in the place of an empty paragraph that holds nothing but its address, the caret after it; undefined where none can stand. */
export function turnIntoEmbed(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection
  const found = empty && isNode($from.parent, 'paragraph') ? findEmbedAddress($from.parent.textContent) : undefined
  const card = nodeType(state.schema, 'embed').create({ address: found?.address ?? '' })
  if (found === undefined || !canStandFor($from, card)) return undefined
  const placed = placeCard(state.tr, card, $from.before(), $from.after())
  return placed.setSelection(TextSelection.create(placed.doc, $from.before() + card.nodeSize + 1))
}

/** Whether a card may stand where the paragraph of a position stands: at the top or in an item, not in a list, a quote or a box. */
export function canStandFor($pos: ResolvedPos, card: Node): boolean {
  return $pos.depth > 0 && $pos.node(-1).canReplaceWith($pos.index(-1), $pos.indexAfter(-1), card.type)
}

/** There is always a text to go on in behind a card. */
function placeCard(transaction: Transaction, card: Node, from: number, to: number): Transaction {
  const isTextAfter = transaction.doc.resolve(to).nodeAfter?.isTextblock === true
  transaction.replaceWith(from, to, isTextAfter ? card : [card, paragraphOf(card.type.schema)])
  return transaction.setSelection(NodeSelection.create(transaction.doc, from))
}

interface FoundLink {
  readonly href: string
  readonly text: string
}

/** The link at the beginning of the selection, with all of its text in that block. */
function findLink({ selection: { $from } }: EditorState): FoundLink | undefined {
  const isLink = (mark: Mark) => mark.type.name === 'link'
  const mark = ($from.nodeAfter?.marks ?? []).find(isLink) ?? ($from.nodeBefore?.marks ?? []).find(isLink)
  const href: unknown = mark?.attrs['href']
  if (mark === undefined || typeof href !== 'string') return undefined
  const text = $from.parent.children.filter(({ marks }) => mark.isInSet(marks)).map((node) => node.text ?? ' ').join('')
  return { href, text }
}

function isWhole({ text }: FoundLink, { parent }: ResolvedPos): boolean {
  return isNode(parent, 'paragraph') && parent.children.every(({ isText }) => isText) && parent.textContent.trim() === text.trim()
}

function wordsOf(name: 'embed' | 'linkCard', { href, text }: FoundLink): { readonly address: string; readonly title: string } | undefined {
  const title = text.trim() === href ? '' : text.trim().slice(0, 500)
  if (name === 'linkCard') return { address: href, title }
  const found = findEmbedAddress(href)
  return found === undefined ? undefined : { address: found.address, title }
}
