import type { Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { Block, Body, Figure, Inline, ListicleItem, Mark, Paragraph, TableCell, TopBlock } from '../../../../src/core/article/document'
import { referenceForms } from '../../../../src/core/article/document'
import { fitToGrid } from '../../../../src/core/article/table-grid'
import { emptyPicturePlace, pictureSizes } from '../../../../src/core/picture/picture'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })

/** Marks as ProseMirror keeps them: each once, in the order of the schema. */
function marks(schema: Schema): Arbitrary<Mark[]> {
  const simple = (['bold', 'italic', 'underline', 'strike', 'code'] as const).map((type) => ({ type }))
  const link = { type: 'link', attrs: { href: 'https://kpop-daily.example/a?b=c#d' } } as const
  const notes = [{ type: 'note', attrs: { id: 'noteone1' } }, { type: 'note', attrs: { id: 'notetwo2' } }] as const
  return fc.subarray<Mark>([...simple, link, ...notes]).map((some) => [...some].sort((one, other) => rankOf(schema, one) - rankOf(schema, other)))
}

function rankOf(schema: Schema, { type }: Mark): number {
  return Object.keys(schema.marks).indexOf(type)
}

/** ProseMirror keeps texts with the same marks as one: what would be joined to the text before it is left out. */
function isNotJoined(inline: Inline, index: number, list: readonly Inline[]): boolean {
  const before = list[index - 1]
  return before?.type !== 'text' || inline.type !== 'text' || JSON.stringify(before.marks) !== JSON.stringify(inline.marks)
}

/** Any body that the article model allows, of a size fit for a test. */
export function anyBody(schema: Schema): Arbitrary<Body> {
  const someMarks = marks(schema)
  const marked = <Node extends Inline>(node: Node, list: Mark[]): Node => (list.length > 0 ? { ...node, marks: list } : node)
  const inline: Arbitrary<Inline> = fc.oneof(
    fc.tuple(words, someMarks).map(([text, list]) => marked({ type: 'text' as const, text }, list)),
    someMarks.map((list) => marked({ type: 'hardBreak' as const }, list)),
    fc.tuple(fc.constantFrom('itemone1', 'itemgone'), fc.constantFrom(...referenceForms), someMarks).map(([itemId, form, list]) => marked({ type: 'itemReference' as const, attrs: { itemId, form } }, list))
  )
  const content = fc.option(fc.array(inline, { minLength: 1, maxLength: 3 }), { nil: undefined }).map((list) => (list === undefined ? {} : { content: list.filter(isNotJoined) }))
  const paragraph: Arbitrary<Paragraph> = content.map((some) => ({ type: 'paragraph' as const, ...some }))
  const heading: Arbitrary<Block> = fc.tuple(fc.constantFrom(2, 3, 4), content).map(([level, some]) => ({ type: 'heading' as const, attrs: { level }, ...some }))
  const hex = fc.string({ unit: fc.constantFrom('0', '3', '9', 'a', 'f'), minLength: 64, maxLength: 64 })
  const figure: Arbitrary<Figure> = fc
    .tuple(fc.boolean(), hex, fc.integer({ min: 1, max: 9_000 }), fc.string(), fc.string(), fc.string(), fc.constantFrom(...pictureSizes))
    .map(([isEmpty, name, width, alt, caption, credit, size]) => ({
      type: 'figure' as const,
      attrs: { ...(isEmpty ? emptyPicturePlace : { pictureId: `${name}.jpg`, width, height: width }), alt, caption, credit, size }
    }))
  const gallery: Arbitrary<Block> = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.array(figure, { minLength: 1, maxLength: 3 })).map(([columns, list]) => ({ type: 'gallery' as const, attrs: { columns }, content: list }))
  const { flow } = fc.letrec<{ flow: Paragraph | Extract<Block, { type: 'bulletList' | 'orderedList' }> }>((tie) => {
    const item = fc.array(tie('flow'), { minLength: 1, maxLength: 2 }).map((list) => ({ type: 'listItem' as const, content: list }))
    const items = fc.array(item, { minLength: 1, maxLength: 2 })
    return {
      flow: fc.oneof(
        { maxDepth: 3 },
        paragraph,
        items.map((list) => ({ type: 'bulletList' as const, content: list })),
        fc.tuple(fc.nat(1_000_000), items).map(([start, list]) => ({ type: 'orderedList' as const, attrs: { start }, content: list }))
      )
    }
  })
  const quote: Arbitrary<Block> = fc.array(flow, { minLength: 1, maxLength: 2 }).map((list) => ({ type: 'blockquote' as const, content: list }))
  const pullQuote: Arbitrary<Block> = fc
    .tuple(content, content)
    .map(([text, attribution]) => ({ type: 'pullQuote' as const, content: [{ type: 'pullQuoteText' as const, ...text }, { type: 'attribution' as const, ...attribution }] }))
  const factBox: Arbitrary<Block> = fc
    .tuple(content, flow, fc.array(flow, { maxLength: 2 }))
    .map(([title, first, rest]) => ({ type: 'factBox' as const, content: [{ type: 'factBoxTitle' as const, ...title }, first, ...rest] }))
  const embed: Arbitrary<Block> = fc
    .tuple(fc.constantFrom('', 'https://youtu.be/dQw4w9WgXcQ?t=9', 'https://media.example/a?b=c&d'), fc.string(), fc.string())
    .map(([address, title, caption]) => ({ type: 'embed', attrs: { address, title, caption } }))
  const linkCard: Arbitrary<Block> = fc
    .tuple(fc.constantFrom('', '/reviews', 'https://kpop-daily.example/a?b=c#d'), fc.string(), fc.string())
    .map(([address, title, description]) => ({ type: 'linkCard', attrs: { address, title, description } }))
  const cell: Arbitrary<TableCell> = fc
    .tuple(fc.constantFrom('tableCell' as const, 'tableHeader' as const), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.array(paragraph, { minLength: 1, maxLength: 2 }))
    .map(([type, colspan, rowspan, lines]) => ({ type, attrs: { colspan, rowspan }, content: lines }))
  const table: Arbitrary<Block> = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(wholeTable)
  const code: Arbitrary<Block> = fc
    .tuple(fc.constantFrom('', 'js'), fc.option(fc.array(fc.oneof(words, fc.constantFrom('\n', '\t')), { minLength: 1, maxLength: 4 }), { nil: undefined }))
    .map(([language, lines]) => ({ type: 'codeBlock' as const, attrs: { language }, ...(lines === undefined ? {} : { content: [{ type: 'text' as const, text: lines.join('') }] }) }))
  const block: Arbitrary<Block> = fc.oneof(code, paragraph, heading, figure, gallery, table, flow, quote, embed, linkCard, pullQuote, factBox, fc.constant({ type: 'horizontalRule' as const }))
  const item: Arbitrary<ListicleItem> = fc
    .tuple(content, fc.array(block, { maxLength: 3 }), fc.constantFrom(null, 'itemone1', 'itemtwo2'))
    .map(([some, blocks, id]) => ({ type: 'listicleItem' as const, attrs: { id }, content: [{ type: 'itemHeading' as const, ...some }, ...blocks] }))
  const listicle: Arbitrary<TopBlock> = fc
    .tuple(fc.constantFrom('ascending' as const, 'countdown' as const), fc.array(item, { minLength: 1, maxLength: 4 }))
    .map(([order, list]) => ({ type: 'listicle' as const, attrs: { order }, content: list }))
  return fc.array(fc.oneof(block, listicle), { minLength: 1, maxLength: 4 }).map((list) => ({ type: 'doc' as const, content: list }))
}

/** A table of cells as they come, made a whole one. */
function wholeTable(rows: readonly (readonly TableCell[])[]): Block {
  const grid = fitToGrid(rows.map((cells) => cells.map((cell) => ({ cell, ...cell.attrs }))))
  const rowOf = (cells: (typeof grid)[number]) =>
    cells.map(({ cell, colspan, rowspan }): TableCell => ({ type: cell?.cell.type ?? 'tableCell', attrs: { colspan, rowspan }, content: cell?.cell.content ?? [{ type: 'paragraph' }] }))
  return { type: 'table', content: grid.map((cells) => (cells.length === 0 ? { type: 'tableRow' } : { type: 'tableRow', content: rowOf(cells) })) }
}
