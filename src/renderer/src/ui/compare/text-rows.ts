import type { Body, Inline, ListItem, TableRow, TopBlock } from '../../../../core/article/document'
import type { AnyPart } from '../../../../core/merge/difference'
import { rankAt } from '../../../../core/listicle/ranks'
import type { SizedPlace } from '../../../../core/picture/picture'

/**
 * A text as its rows from top to bottom: what stands within something else (a list, a quote, an item) is a row that knows it. Rows can be
 * laid side by side, which trees cannot.
 */
export type TextRow =
  | { readonly kind: 'paragraph' | 'quote'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly content: readonly Inline[] }
  | { readonly kind: 'item'; readonly rank: number; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly depth: number; readonly marker: string; readonly content: readonly Inline[] }
  | { readonly kind: 'cells'; readonly isHeader: boolean; readonly content: readonly Inline[] }
  | { readonly kind: 'picture'; readonly picture: SizedPlace }
  | { readonly kind: 'code'; readonly content: readonly Inline[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'card'; readonly address: string; readonly content: readonly Inline[] }

/** The rows of a body. Empty paragraphs are left out: nothing is to be read in them. */
export function rowsOf(body: Body): TextRow[] {
  return body.content.flatMap((block) => rowsOfBlock(block, 'paragraph', 0)).filter((row) => row.kind !== 'paragraph' || row.content.length > 0)
}

/** The rows of parts of a body by themselves. An item has no rank then. */
export function rowsOfParts(parts: readonly AnyPart[]): TextRow[] {
  return parts.flatMap((part): TextRow[] => {
    if (part.type === 'itemHeading') return [{ kind: 'heading', level: 3, content: part.content ?? [] }]
    return part.type === 'listicleItem' ? rowsOfParts(part.content) : rowsOfBlock(part, 'paragraph', 0)
  })
}

function rowsOfBlock(block: TopBlock, paragraph: 'paragraph' | 'quote', depth: number): TextRow[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind: paragraph, content: block.content ?? [] }]
    case 'heading':
      return [{ kind: 'heading', level: block.attrs.level, content: block.content ?? [] }]
    case 'codeBlock':
      return [{ kind: 'code', content: block.content ?? [] }]
    case 'horizontalRule':
      return [{ kind: 'rule' }]
    case 'figure':
      return [{ kind: 'picture', picture: block.attrs }]
    case 'embed':
      return [{ kind: 'card', address: block.attrs.address, content: lines(block.attrs.title, block.attrs.caption) }]
    case 'linkCard':
      return [{ kind: 'card', address: block.attrs.address, content: lines(block.attrs.title, block.attrs.description) }]
    case 'pullQuote':
      return block.content.flatMap(({ content }): TextRow[] => (content === undefined ? [] : [{ kind: 'quote', content }]))
    case 'factBox': {
      const [title, ...blocks] = block.content
      return [{ kind: 'heading', level: 4, content: title.content ?? [] }, ...blocks.flatMap((child) => rowsOfBlock(child, 'quote', depth))]
    }
    case 'gallery':
      return block.content.map(({ attrs }) => ({ kind: 'picture', picture: attrs }))
    case 'table':
      return block.content.map(rowOfTable)
    case 'bulletList':
      return block.content.flatMap((item) => rowsOfListItem(item, depth + 1, '•'))
    case 'orderedList':
      return block.content.flatMap((item, index) => rowsOfListItem(item, depth + 1, `${String(block.attrs.start + index)}.`))
    case 'blockquote':
      return block.content.flatMap((child) => rowsOfBlock(child, 'quote', depth))
    case 'listicle':
      return block.content.flatMap(({ content: [heading, ...blocks] }, index): TextRow[] => [
        { kind: 'item', rank: rankAt(index, block.content.length, block.attrs.order), content: heading.content ?? [] },
        ...blocks.flatMap((child) => rowsOfBlock(child, 'paragraph', 0))
      ])
  }
}

/** The words of fields, each a line. */
function lines(...texts: readonly string[]): Inline[] {
  const written = texts.filter((text) => text !== '')
  return written.flatMap((text, index): Inline[] => [...(index === 0 ? [] : [{ type: 'hardBreak' as const }]), { type: 'text', text }])
}

function rowsOfListItem(item: ListItem, depth: number, marker: string): TextRow[] {
  return item.content.flatMap((child, index): TextRow[] =>
    child.type === 'paragraph' ? [{ kind: 'list', depth, marker: index === 0 ? marker : '', content: child.content ?? [] }] : rowsOfBlock(child, 'paragraph', depth)
  )
}

/** A row of a table on one line, its cells and their lines parted by what no cell is likely to hold. */
function rowOfTable({ content = [] }: TableRow): TextRow {
  const cells = content.map((cell) => joined(cell.content.map((line) => line.content ?? []), ' / '))
  return { kind: 'cells', isHeader: content.length > 0 && content.every(({ type }) => type === 'tableHeader'), content: joined(cells, ' | ') }
}

function joined(parts: readonly (readonly Inline[])[], separator: string): Inline[] {
  return parts.flatMap((part, index) => [...(index === 0 ? [] : [{ type: 'text' as const, text: separator }]), ...part])
}
