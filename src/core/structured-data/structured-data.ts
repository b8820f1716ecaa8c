import * as z from 'zod/mini'
import { instantSchema } from '../time/instant'

/** What of schema.org Copydesk says of an article, as JSON-LD: https://schema.org, and of pictures https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata. */

const text = z.string().check(z.minLength(1))

/** A picture with who is owed it. Search engines ask of each for its address and one who has a right in it. */
const imageObjectSchema = z.strictObject({ '@type': z.literal('ImageObject'), contentUrl: text, caption: z.optional(text), creditText: text })
export type ImageObject = Readonly<z.infer<typeof imageObjectSchema>>

/** One without a credit is its address alone. */
const imagesSchema = z.array(z.union([imageObjectSchema, text])).check(z.minLength(1))
export type StructuredImage = z.infer<typeof imagesSchema>[number]

/** `position` is the rank that readers see. */
const listItemSchema = z.strictObject({ '@type': z.literal('ListItem'), position: z.int().check(z.minimum(1)), name: z.optional(text), image: z.optional(imagesSchema) })
export type StructuredItem = z.infer<typeof listItemSchema>

const itemListSchema = z.strictObject({
  '@type': z.literal('ItemList'),
  itemListOrder: z.enum(['https://schema.org/ItemListOrderAscending', 'https://schema.org/ItemListOrderDescending']),
  numberOfItems: z.int().check(z.minimum(1)),
  itemListElement: z.array(listItemSchema).check(z.minLength(1))
})
export type ItemList = z.infer<typeof itemListSchema>

const articleNodeSchema = z.strictObject({
  '@type': z.literal('Article'),
  headline: z.optional(text),
  alternativeHeadline: z.optional(text),
  description: z.optional(text),
  inLanguage: z.enum(['en', 'ko']),
  url: z.optional(z.url({ protocol: /^https?$/ })),
  author: z.optional(z.array(z.strictObject({ '@type': z.literal('Person'), name: text, jobTitle: z.optional(text) })).check(z.minLength(1))),
  articleSection: z.optional(z.array(text).check(z.minLength(1))),
  keywords: z.optional(z.array(text).check(z.minLength(1))),
  image: z.optional(imagesSchema),
  datePublished: z.optional(instantSchema)
})
export type ArticleNode = z.infer<typeof articleNodeSchema>

export const structuredDataSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.union([articleNodeSchema, itemListSchema, imageObjectSchema])).check(z.minLength(1))
})
export type StructuredData = z.infer<typeof structuredDataSchema>
