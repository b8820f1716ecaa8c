import type { LinkCard } from '../article/document'
import { carriedText, escapeAttribute, escapeText } from './escape'
import { findLinkAddress } from './link-address'
import { betweenBlocks, wordpressBlock } from './wordpress-block'

/**
 * A related link as a group with the class `link-card` and a paragraph for the link and one for the description: nothing that WordPress
 * takes away from users without `unfiltered_html`. Without a title the address is what is read; without an address there is no card.
 */
export function wordpressLinkCard({ address, title, description }: LinkCard['attrs']): string[] {
  const href = findLinkAddress(address)
  if (href === undefined) return []
  const link = `<a href="${escapeAttribute(href)}">${line(title) || escapeText(href)}</a>`
  const paragraphs = [`<p><strong>${link}</strong></p>`, line(description) === '' ? '' : `<p>${line(description)}</p>`]
  const inner = paragraphs.filter((html) => html !== '').map((html) => wordpressBlock('paragraph', {}, html))
  return [wordpressBlock('group', { className: 'link-card' }, `<div class="wp-block-group link-card">${inner.join(betweenBlocks)}</div>`)]
}

function line(text: string): string {
  return escapeText(carriedText(text).trim().replace(/\s*\n\s*/g, ' '))
}
