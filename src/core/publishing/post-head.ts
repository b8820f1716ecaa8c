import type { PostField } from './post-type'

/** What a post tells search engines and social networks alone, by the names that an article has for it: it stands in the head of its page. */
export const headParts = ['seoTitle', 'seoDescription', 'socialTitle', 'socialPicture'] as const
export type HeadPart = (typeof headParts)[number]

/** What types of post, rehearsals and receipts call the parts. */
export const fieldOfHead = {
  seoTitle: 'seo-title',
  seoDescription: 'seo-description',
  socialTitle: 'social-title',
  socialPicture: 'social-picture'
} as const satisfies Record<HeadPart, PostField>
export type HeadField = (typeof fieldOfHead)[HeadPart]

/** Parts of a head in one line each. Empty is none; what is missing is not kept there, not told, or not to be touched. */
export type HeadWords = { readonly [Part in HeadPart]?: string | undefined }

/** The same of every part. */
export function ofHead<Value>(valueOf: (part: HeadPart) => Value): Record<HeadPart, Value> {
  return { seoTitle: valueOf('seoTitle'), seoDescription: valueOf('seoDescription'), socialTitle: valueOf('socialTitle'), socialPicture: valueOf('socialPicture') }
}

/** The parts that say something. */
export function partsIn(words: HeadWords): HeadPart[] {
  return headParts.filter((part) => (words[part] ?? '').trim() !== '')
}
