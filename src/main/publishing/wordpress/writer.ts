import type { PostWriter } from '../../../core/publishing/publish-plan'
import { bylineText } from '../../../core/serialise/byline-text'
import { wordpressContent } from '../../../core/serialise/wordpress-blocks'
import { wordpressExcerpt, wordpressTitle } from '../../../core/serialise/wordpress-fields'
import { wordpressMediaCaption } from '../../../core/serialise/wordpress-picture'

/** How an article becomes a post of WordPress. */
export const wordpressWriter: PostWriter = {
  title: wordpressTitle,
  excerpt: ({ excerpt }) => wordpressExcerpt(excerpt),
  content: wordpressContent,
  mediaCaption: wordpressMediaCaption,
  mediaAlt: wordpressMediaAlt,
  bylineInText: ({ byline }) => bylineText(byline)
}

/**
 * WordPress takes whatever looks like a tag out of an alt text, and pulls its white space together. Escaped, a `<` stays, and pages
 * show it as it was written.
 */
function wordpressMediaAlt(alt: string): string {
  return alt.replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim()
}
