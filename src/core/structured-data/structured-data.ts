import { z } from 'zod'

/** What of schema.org Copydesk says of an article, as JSON-LD: https://schema.org, and of pictures https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata. */

const text = z.string().min(1)

/** A picture with who is owed it. Search engines ask of each for its address and one who has a right in it. */
const imageObjectSchema = z.strictObject({ '@type': z.literal('ImageObject'), contentUrl: text, caption: text.optional(), creditText: text })
export type ImageObject = Readonly<z.infer<typeof imageObjectSchema>>

/** One without a credit is its address alone. */
const imagesSchema = z.array(z.union([imageObjectSchema, text])).min(1)
export type StructuredImage = z.infer<typeof imagesSchema>[number]

/** `position` is the rank that readers see. */
const listItemSchema = z.strictObject({ '@type': z.literal('ListItem'), position: z.number().int().min(1), name: text.optional(), image: imagesSchema.optional() })
export type StructuredItem = z.infer<typeof listItemSchema>

const itemListSchema = z.strictObject({
  '@type': z.literal('ItemList'),
  itemListOrder: z.enum(['https://schema.org/ItemListOrderAscending', 'https://schema.org/ItemListOrderDescending']),
  numberOfItems: z.number().int().min(1),
  itemListElement: z.array(listItemSchema).min(1)
})
export type ItemList = z.infer<typeof itemListSchema>

const articleNodeSchema = z.strictObject({
  '@type': z.literal('Article'),
  headline: text.optional(),
  alternativeHeadline: text.optional(),
  description: text.optional(),
  inLanguage: z.enum(['en', 'ko']),
  url: z.url({ protocol: /^https?$/ }).optional(),
  author: z.array(z.strictObject({ '@type': z.literal('Person'), name: text, jobTitle: text.optional() })).min(1).optional(),
  articleSection: z.array(text).min(1).optional(),
  keywords: z.array(text).min(1).optional(),
  image: imagesSchema.optional(),
  datePublished: z.iso.datetime({ precision: 3 }).optional()
})
export type ArticleNode = z.infer<typeof articleNodeSchema>

export const structuredDataSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.union([articleNodeSchema, itemListSchema, imageObjectSchema])).min(1)
})
export type StructuredData = z.infer<typeof structuredDataSchema>
