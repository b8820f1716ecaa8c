import { z } from 'zod'
import { sizedPlaceSchema } from '../picture/picture'

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

const text = z.string().min(1).max(maximumTextLength)

/**
 * Links leave the page only to these schemes, or to a place on the same site. Everything else is refused, `javascript:` first, and so
 * are control characters, which browsers skip when they read an address (`java\tscript:`), and what they read as another host without
 * a scheme: `//host` and `/\\host`. The first pattern goes without the `u` flag: with it, `i` takes `ſ` for an `s`.
 */
export const linkHrefSchema = z
  .string()
  .min(1)
  .max(4_000)
  .regex(/^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i)
  .regex(/^\P{Cc}*$/u)

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: linkHrefSchema }) })
])
export type Mark = Readonly<z.infer<typeof markSchema>>

/** A text has each mark at most once, as in the editor: two links on one text would be one within the other. */
const marksSchema = z
  .array(markSchema)
  .max(10)
  .refine((marks) => new Set(marks.map((mark) => mark.type)).size === marks.length, { message: 'a mark is there twice' })
  .optional()

const textNodeSchema = z.strictObject({ type: z.literal('text'), text, marks: marksSchema })
const hardBreakSchema = z.strictObject({ type: z.literal('hardBreak'), marks: marksSchema })
const inlineSchema = z.discriminatedUnion('type', [textNodeSchema, hardBreakSchema])
export type Inline = z.infer<typeof inlineSchema>
const inlineContent = z.array(inlineSchema).max(maximumChildren).optional()

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), content: inlineContent })
export type Paragraph = z.infer<typeof paragraphSchema>

/** Level 1 is the headline's; the body has 2 to 4. */
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: inlineContent
})
export type Heading = z.infer<typeof headingSchema>

const horizontalRuleSchema = z.strictObject({ type: z.literal('horizontalRule') })
export type HorizontalRule = z.infer<typeof horizontalRuleSchema>

const figureSchema = z.strictObject({ type: z.literal('figure'), attrs: sizedPlaceSchema })
export type Figure = z.infer<typeof figureSchema>

export type ListItem = { type: 'listItem'; content: (Paragraph | BulletList | OrderedList)[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
export type Blockquote = { type: 'blockquote'; content: (Paragraph | BulletList | OrderedList)[] }

const listItemSchema: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({ type: z.literal('listItem'), content: z.array(flowSchema).min(1).max(maximumChildren) })
)
const bulletListSchema = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItemSchema).min(1).max(maximumChildren) })
const orderedListSchema = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.number().int().min(0).max(1_000_000) }),
  content: z.array(listItemSchema).min(1).max(maximumChildren)
})
/** What may stand in a list item or a quote. */
const flowSchema = z.discriminatedUnion('type', [paragraphSchema, bulletListSchema, orderedListSchema])
const blockquoteSchema = z.strictObject({ type: z.literal('blockquote'), content: z.array(flowSchema).min(1).max(maximumChildren) })

/** A block of text: what may stand at the top of the body and within an item. */
const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  bulletListSchema,
  orderedListSchema,
  blockquoteSchema,
  horizontalRuleSchema,
  figureSchema
])
export type Block = z.infer<typeof blockSchema>

const itemHeadingSchema = z.strictObject({ type: z.literal('itemHeading'), content: inlineContent })
export type ItemHeading = z.infer<typeof itemHeadingSchema>

/** Names an item within its article. */
export const itemIdSchema = z.string().regex(/^[a-z0-9]{8,36}$/)
export type ItemId = z.infer<typeof itemIdSchema>

/** One numbered part of a listicle. Its rank is computed from its place and never stored; only items that are referred to have an id. */
export const listicleItemSchema = z.strictObject({
  type: z.literal('listicleItem'),
  attrs: z.strictObject({ id: itemIdSchema.nullable() }),
  content: z.tuple([itemHeadingSchema]).rest(blockSchema)
})
export type ListicleItem = z.infer<typeof listicleItemSchema>

export const listicleOrders = ['ascending', 'countdown'] as const
export type ListicleOrder = (typeof listicleOrders)[number]

const listicleSchema = z.strictObject({
  type: z.literal('listicle'),
  attrs: z.strictObject({ order: z.enum(listicleOrders) }),
  content: z.array(listicleItemSchema).min(1).max(1_000)
})
export type Listicle = z.infer<typeof listicleSchema>

/** A block at the top of a body, by itself: the editor parses only those that changed. */
export const topBlockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  bulletListSchema,
  orderedListSchema,
  blockquoteSchema,
  horizontalRuleSchema,
  figureSchema,
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

const bodySchemaUnbounded = z.strictObject({ type: z.literal('doc'), content: z.array(topBlockSchema).min(1).max(maximumChildren) })

/** An article's body. Refuses unknown nodes, marks and attributes rather than dropping them: dropping loses words. */
export const bodySchema = z
  .unknown()
  .refine((value) => !isTooDeep(value), { message: 'nested too deeply', abort: true })
  .pipe(bodySchemaUnbounded)
export type Body = z.infer<typeof bodySchemaUnbounded>
export type AnyNode = Body | TopBlock | ListItem | ListicleItem | ItemHeading | Inline
