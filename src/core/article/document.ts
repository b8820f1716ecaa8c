import * as z from 'zod/mini'
import { sizedPlaceSchema } from '../picture/picture'
import { isWholeGrid } from './table-grid'
import { noteIdSchema } from './passage-note'

/**
 * The schema of an article's body: a ProseMirror document as JSON. It is the one truth for the disk, the bridge and every serialiser;
 * the editor's own schema is tested to have exactly these nodes, marks and attributes.
 *
 * Text and children are bounded so that a hostile file cannot exhaust memory; depth is bounded by `isTooDeep`, which runs first
 * because a recursive parser must not meet a document that is nested without end.
 */

export const maximumDepth = 200
/** Children of one node. */
export const maximumChildren = 20_000
/** Length of one run of text, in UTF-16 code units. */
export const maximumTextLength = 2_000_000

const text = z.string().check(z.minLength(1), z.maxLength(maximumTextLength))

/**
 * Links leave the page only to these schemes, or to a place on the same site. Everything else is refused, `javascript:` first, and so
 * are control characters, which browsers skip when they read an address (`java\tscript:`), and what they read as another host without
 * a scheme: `//host` and `/\\host`. The first pattern goes without the `u` flag: with it, `i` takes `ſ` for an `s`.
 */
export const linkHrefSchema = z.string().check(z.minLength(1), z.maxLength(4_000), z.regex(/^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i), z.regex(/^\P{Cc}*$/u))

/**
 * The address of something embedded: one of the web, in characters that need no escaping. Which service it belongs to is read off it
 * (`findEmbedAddress`); one of a service that this Copydesk does not know stays an embed.
 */
const embedAddressSchema = z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][\w.~:/?#@!$&()*+,;=%-]*)?$/i))

/** The passage of a note (`passageNotes` of the article): never published. */
const noteMarkSchema = z.strictObject({ type: z.literal('note'), attrs: z.strictObject({ id: noteIdSchema }) })

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: linkHrefSchema }) }),
  noteMarkSchema
])
export type Mark = Readonly<z.infer<typeof markSchema>>

/** How many notes may lie over each other. */
export const mostNotesOnText = 20

/** A text has each mark at most once, as in the editor: two links on one text would be one within the other. Several notes it may have. */
const marksSchema = z.optional(
  z.array(markSchema).check(
    z.maxLength(10 + mostNotesOnText),
    z.refine((marks) => new Set(marks.map((mark) => (mark.type === 'note' ? `note ${mark.attrs.id}` : mark.type))).size === marks.length, { message: 'a mark is there twice' })
  )
)

/** Names an item within its article. */
export const itemIdSchema = z.string().check(z.regex(/^[a-z0-9]{8,36}$/))
export type ItemId = z.infer<typeof itemIdSchema>

/** How a reference is worded: "No. 3" or "3번". */
export const referenceForms = ['english', 'korean'] as const
export type ReferenceForm = (typeof referenceForms)[number]

const textNodeSchema = z.strictObject({ type: z.literal('text'), text, marks: marksSchema })
const hardBreakSchema = z.strictObject({ type: z.literal('hardBreak'), marks: marksSchema })
/** Stands for the rank of an item, which is never stored: it is read from where the item is. */
const itemReferenceSchema = z.strictObject({
  type: z.literal('itemReference'),
  attrs: z.strictObject({ itemId: itemIdSchema, form: z.enum(referenceForms) }),
  marks: marksSchema
})
const inlineSchema = z.discriminatedUnion('type', [textNodeSchema, hardBreakSchema, itemReferenceSchema])
export type Inline = z.infer<typeof inlineSchema>
const inlineContent = z.optional(z.array(inlineSchema).check(z.maxLength(maximumChildren)))

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), content: inlineContent })
export type Paragraph = z.infer<typeof paragraphSchema>

/** Level 1 is the headline's; the body has 2 to 4. */
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: inlineContent
})
export type Heading = z.infer<typeof headingSchema>

/** A line set large, and who said it: what was said is one text, its lines parted by line breaks. */
const pullQuoteTextSchema = z.strictObject({ type: z.literal('pullQuoteText'), content: inlineContent })
const attributionSchema = z.strictObject({ type: z.literal('attribution'), content: inlineContent })
const pullQuoteSchema = z.strictObject({ type: z.literal('pullQuote'), content: z.tuple([pullQuoteTextSchema, attributionSchema]) })
export type PullQuote = z.infer<typeof pullQuoteSchema>

/** The name of a language as highlighters have it: "js", "c++". */
export const codeLanguageSchema = z.string().check(z.maxLength(40), z.regex(/^[a-z0-9+#._-]*$/))
const noteMarksSchema = z.array(noteMarkSchema).check(
  z.maxLength(mostNotesOnText),
  z.refine((marks) => new Set(marks.map(({ attrs }) => attrs.id)).size === marks.length, { message: 'a mark is there twice' })
)
/** No marks but a note's: what code says, its characters say. */
const codeTextSchema = z.strictObject({ type: z.literal('text'), text, marks: z.optional(noteMarksSchema) })
/** Lines of code, parted by `\n`, in which spaces and tabs are what they are. `language` is empty where nobody said which. */
const codeBlockSchema = z.strictObject({
  type: z.literal('codeBlock'),
  attrs: z.strictObject({ language: codeLanguageSchema }),
  content: z.optional(z.array(codeTextSchema).check(z.maxLength(maximumChildren)))
})
export type CodeBlock = z.infer<typeof codeBlockSchema>

const horizontalRuleSchema = z.strictObject({ type: z.literal('horizontalRule') })
export type HorizontalRule = z.infer<typeof horizontalRuleSchema>

const figureSchema = z.strictObject({ type: z.literal('figure'), attrs: sizedPlaceSchema })
export type Figure = z.infer<typeof figureSchema>

/** Words in a field of a block: one line of plain text. */
const fieldText = (longest: number) => z.string().check(z.maxLength(longest))

/** Something that stands at a service (a film, a post, a song), shown as a card. `title` is for the desk, `caption` for readers; without an address it is a place to fill. */
export const embedAttributes = z.strictObject({ address: z.union([z.literal(''), embedAddressSchema]), title: fieldText(500), caption: fieldText(5_000) })
/** A link that stands as a block of its own, to an article that goes with this one. Without an address it is a place to fill. */
export const linkCardAttributes = z.strictObject({ address: z.union([z.literal(''), linkHrefSchema]), title: fieldText(500), description: fieldText(1_000) })
const linkCardSchema = z.strictObject({ type: z.literal('linkCard'), attrs: linkCardAttributes })
export type LinkCard = z.infer<typeof linkCardSchema>

const embedSchema = z.strictObject({ type: z.literal('embed'), attrs: embedAttributes })
export type Embed = z.infer<typeof embedSchema>

/** WordPress' own bound, and one that keeps a hostile file from filling memory. */
export const mostColumns = 8
export const mostPictures = 100

/** Pictures side by side, each with words of its own; the gallery gives them their size. */
const gallerySchema = z.strictObject({
  type: z.literal('gallery'),
  attrs: z.strictObject({ columns: z.int().check(z.minimum(1), z.maximum(mostColumns)) }),
  content: z.array(figureSchema).check(z.minLength(1), z.maxLength(mostPictures))
})
export type Gallery = z.infer<typeof gallerySchema>

export type ListItem = { type: 'listItem'; content: (Paragraph | BulletList | OrderedList)[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
export type Blockquote = { type: 'blockquote'; content: (Paragraph | BulletList | OrderedList)[] }

const listItemSchema: z.ZodMiniType<ListItem> = z.lazy(() =>
  z.strictObject({ type: z.literal('listItem'), content: z.array(flowSchema).check(z.minLength(1), z.maxLength(maximumChildren)) })
)
const bulletListSchema = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItemSchema).check(z.minLength(1), z.maxLength(maximumChildren)) })
const orderedListSchema = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().check(z.minimum(0), z.maximum(1_000_000)) }),
  content: z.array(listItemSchema).check(z.minLength(1), z.maxLength(maximumChildren))
})
/** What may stand in a list item or a quote. */
const flowSchema = z.discriminatedUnion('type', [paragraphSchema, bulletListSchema, orderedListSchema])
const blockquoteSchema = z.strictObject({ type: z.literal('blockquote'), content: z.array(flowSchema).check(z.minLength(1), z.maxLength(maximumChildren)) })

/** Facts beside the text, under a title of their own. */
const factBoxTitleSchema = z.strictObject({ type: z.literal('factBoxTitle'), content: inlineContent })
const factBoxSchema = z.strictObject({ type: z.literal('factBox'), content: z.tuple([factBoxTitleSchema, flowSchema], flowSchema) })
export type FactBox = z.infer<typeof factBoxSchema>

/** A larger table no page shows; what is pasted beyond it comes as lines. */
export const maximumRows = 1_000
export const maximumColumns = 50

const spansSchema = z.strictObject({ colspan: z.int().check(z.minimum(1), z.maximum(maximumColumns)), rowspan: z.int().check(z.minimum(1), z.maximum(maximumRows)) })
const cellContent = z.array(paragraphSchema).check(z.minLength(1), z.maxLength(1_000))
const tableCellSchema = z.strictObject({ type: z.literal('tableCell'), attrs: spansSchema, content: cellContent })
const tableHeaderSchema = z.strictObject({ type: z.literal('tableHeader'), attrs: spansSchema, content: cellContent })
export type TableCell = z.infer<typeof tableCellSchema> | z.infer<typeof tableHeaderSchema>

/** A row without cells is covered whole by those above it. */
const tableRowSchema = z.strictObject({
  type: z.literal('tableRow'),
  content: z.optional(z.array(z.discriminatedUnion('type', [tableCellSchema, tableHeaderSchema])).check(z.maxLength(maximumColumns)))
})
export type TableRow = z.infer<typeof tableRowSchema>

const tableSchema = z
  .strictObject({ type: z.literal('table'), content: z.array(tableRowSchema).check(z.minLength(1), z.maxLength(maximumRows)) })
  .check(z.refine(({ content }) => isWholeGrid(spansOf(content)) && widthOf(content) <= maximumColumns, { message: 'the cells are no whole table' }))
export type Table = z.infer<typeof tableSchema>

function spansOf(rows: readonly TableRow[]) {
  return rows.map(({ content = [] }) => content.map(({ attrs }) => attrs))
}

function widthOf([first]: readonly TableRow[]): number {
  return (first?.content ?? []).reduce((sum, { attrs }) => sum + attrs.colspan, 0)
}

/** A block of text: what may stand at the top of the body and within an item. */
const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  bulletListSchema,
  orderedListSchema,
  blockquoteSchema,
  codeBlockSchema,
  horizontalRuleSchema,
  figureSchema,
  embedSchema,
  linkCardSchema,
  pullQuoteSchema,
  factBoxSchema,
  gallerySchema,
  tableSchema
])
export type Block = z.infer<typeof blockSchema>

const itemHeadingSchema = z.strictObject({ type: z.literal('itemHeading'), content: inlineContent })
export type ItemHeading = z.infer<typeof itemHeadingSchema>

/** One numbered part of a listicle. Its rank is computed from its place and never stored; only items that are referred to have an id. */
export const listicleItemSchema = z.strictObject({
  type: z.literal('listicleItem'),
  attrs: z.strictObject({ id: z.nullable(itemIdSchema) }),
  content: z.tuple([itemHeadingSchema], blockSchema)
})
export type ListicleItem = z.infer<typeof listicleItemSchema>

/** How many items a listicle may have. */
export const mostItems = 1_000

export const listicleOrders = ['ascending', 'countdown'] as const
export type ListicleOrder = (typeof listicleOrders)[number]

const listicleSchema = z.strictObject({
  type: z.literal('listicle'),
  attrs: z.strictObject({ order: z.enum(listicleOrders) }),
  content: z.array(listicleItemSchema).check(z.minLength(1), z.maxLength(mostItems))
})
export type Listicle = z.infer<typeof listicleSchema>

/** A block at the top of a body, by itself: the editor parses only those that changed. */
export const topBlockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  bulletListSchema,
  orderedListSchema,
  blockquoteSchema,
  codeBlockSchema,
  horizontalRuleSchema,
  figureSchema,
  embedSchema,
  linkCardSchema,
  pullQuoteSchema,
  factBoxSchema,
  gallerySchema,
  tableSchema,
  listicleSchema
])
export type TopBlock = z.infer<typeof topBlockSchema>

/**
 * Whether a JSON value is nested deeper than an article may be. Walks without recursion, so it answers for any depth.
 */
export function isTooDeep(value: unknown, limit: number = maximumDepth): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((entry): unknown[] => (typeof entry === 'object' && entry !== null ? Object.values(entry) : []))
  }
  return false
}

const bodySchemaUnbounded = z.strictObject({ type: z.literal('doc'), content: z.array(topBlockSchema).check(z.minLength(1), z.maxLength(maximumChildren)) })

/** An article's body. Refuses unknown nodes, marks and attributes rather than dropping them: dropping loses words. */
export const bodySchema = z.pipe(z.unknown().check(z.refine((value) => !isTooDeep(value), { message: 'nested too deeply', abort: true })), bodySchemaUnbounded)
export type Body = z.infer<typeof bodySchemaUnbounded>
export type AnyNode =
  | Body
  | TopBlock
  | ListItem
  | TableRow
  | TableCell
  | ListicleItem
  | ItemHeading
  | PullQuote['content'][number]
  | FactBox['content'][number]
  | Inline
