import fc from 'fast-check'
import type { Block, Body, ListicleItem, TopBlock } from '../../src/core/article/document'
import { arbitraryBody } from './arbitrary-article'
import { heading, paragraph } from './build-document'

/** One thing that an editor does to a text; places are taken modulo what there is. */
interface Edit {
  readonly kind: 'write' | 'delete' | 'insert' | 'move' | 'split' | 'direction' | 'name'
  readonly at: number
  readonly to: number
  readonly words: string
  /** In which item; at the top where the text has none. */
  readonly item: number | undefined
}

const place = fc.nat({ max: 20 })
export const arbitraryEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('write', 'delete', 'insert', 'move', 'split', 'direction', 'name'),
    at: place,
    to: place,
    words: fc.constantFrom('new', 'another one', 'the sea and the songs'),
    item: fc.option(place, { nil: undefined })
  }),
  { maxLength: 5 }
)

/** A text and two copies of it, each edited; some are texts of their own. */
export const arbitraryCopies: fc.Arbitrary<readonly [Body, Body, Body]> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(arbitraryBody, arbitraryEdits, arbitraryEdits).map(([base, mine, theirs]) => [base, edited(base, mine), edited(base, theirs)] as const) },
  { weight: 1, arbitrary: fc.tuple(arbitraryBody, arbitraryBody, arbitraryBody) }
)

export function edited(body: Body, edits: readonly Edit[]): Body {
  return edits.reduce(withEdit, body)
}

function withEdit(body: Body, edit: Edit): Body {
  const lists = body.content.flatMap((block, index) => (block.type === 'listicle' ? [index] : []))
  const list = edit.item === undefined ? undefined : lists[edit.item % lists.length]
  const content = list === undefined ? changedParts<TopBlock>(body.content, edit, written) : body.content.map((block, index) => (index === list ? inListicle(block, edit) : block))
  return { type: 'doc', content: content.length === 0 ? [paragraph()] : content }
}

function inListicle(block: TopBlock, edit: Edit): TopBlock {
  if (block.type !== 'listicle') return block
  if (edit.kind === 'direction') return { ...block, attrs: { order: block.attrs.order === 'countdown' ? 'ascending' : 'countdown' } }
  if (edit.kind === 'move' || edit.kind === 'delete') {
    const items = changedParts(block.content, edit, (item) => [item])
    return items.length === 0 ? block : { ...block, content: items }
  }
  const target = (edit.item ?? 0) % block.content.length
  return { ...block, content: block.content.map((item, index) => (index === target ? inItem(item, edit) : item)) }
}

function inItem({ type, attrs, content: [title, ...blocks] }: ListicleItem, edit: Edit): ListicleItem {
  if (edit.kind === 'name') return { type, attrs: { id: attrs.id === null ? 'itemnew1' : null }, content: [title, ...blocks] }
  if (edit.at % 3 === 0) return { type, attrs, content: [{ type: 'itemHeading', content: [{ type: 'text', text: edit.words }] }, ...blocks] }
  return { type, attrs, content: [title, ...changedParts<Block>(blocks, edit, written)] }
}

function changedParts<Part extends TopBlock | ListicleItem>(parts: readonly Part[], { kind, at, to, words }: Edit, write: (part: Part, words: string) => readonly Part[]): Part[] {
  const from = parts.length === 0 ? 0 : at % parts.length
  const part = parts[from]
  const others = parts.filter((_, index) => index !== from)
  if (part === undefined) return []
  switch (kind) {
    case 'delete':
      return others
    case 'move':
      return others.toSpliced(to % (others.length + 1), 0, part)
    case 'insert':
      return parts.toSpliced(from, 0, ...write(part, words).slice(-1))
    case 'split':
      return parts.toSpliced(from, 1, ...write(part, words), ...write(part, `${words} too`))
    default:
      return parts.toSpliced(from, 1, ...write(part, words))
  }
}

function written(part: TopBlock, words: string): Block[] {
  return [part.type === 'heading' ? heading(2, words) : paragraph(words)]
}
