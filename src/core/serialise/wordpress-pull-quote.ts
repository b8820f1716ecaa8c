import type { PullQuote } from '../article/document'
import { wordpressBlock } from './wordpress-block'
import { inlineHtml, isBlank } from './wordpress-inline'

/** A pull quote as WordPress's own: one paragraph, and who said it as `cite`. Nothing without a quote: a name alone says nothing. */
export function wordpressPullQuote({ content: [text, attribution] }: PullQuote): string[] {
  if (isBlank(text.content)) return []
  const cite = isBlank(attribution.content) ? '' : `<cite>${inlineHtml(attribution.content)}</cite>`
  return [wordpressBlock('pullquote', {}, `<figure class="wp-block-pullquote"><blockquote><p>${inlineHtml(text.content)}</p>${cite}</blockquote></figure>`)]
}
