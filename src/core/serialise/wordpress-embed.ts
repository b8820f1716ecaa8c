import type { Embed } from '../article/document'
import type { EmbedAddress } from '../embed/embed-address'
import { findEmbedAddress } from '../embed/embed-address'
import { carriedText, escapeAttribute, escapeText } from './escape'
import { findLinkAddress } from './link-address'
import type { BlockAttributes } from './wordpress-block'
import { wordpressBlock } from './wordpress-block'

/** What oEmbed answers for a service, which the block editor writes into the block: Instagram and Facebook as it was while they answered. */
const types = { youtube: 'video', vimeo: 'video', tiktok: 'video', instagram: 'rich', x: 'rich', facebook: 'rich', spotify: 'rich' } as const
/** The classes with which the block editor keeps the shape of a player while it loads. */
const aspects = { wide: 'wp-embed-aspect-16-9 wp-has-aspect-ratio', upright: 'wp-embed-aspect-9-16 wp-has-aspect-ratio' } as const

/**
 * An embed as WordPress's own, with the attributes that the block editor writes for each service once it has seen the address; nothing for
 * a place without an address. An address of another service is an embed too: what the site makes of it is the site's business.
 */
export function wordpressEmbed({ address, caption }: Embed['attrs']): string[] {
  const found = findEmbedAddress(address)
  const url = findLinkAddress(found === undefined ? address : siteAddress(found))
  if (url === undefined || !/^https?:/.test(url)) return []
  const attributes = found === undefined ? {} : attributesOf(found)
  const classes = ['wp-block-embed', ...(found === undefined ? [] : classesOf(found))].join(' ')
  const words = escapeText(carriedText(caption).trim())
  const figcaption = words === '' ? '' : `<figcaption class="wp-element-caption">${words}</figcaption>`
  const wrapper = `<div class="wp-block-embed__wrapper">\n${escapeAttribute(url)}\n</div>`
  return [wordpressBlock('embed', { url, ...attributes }, `<figure class="${classes}">${wrapper}${figcaption}</figure>`)]
}

/** WordPress shows posts of X only by their old address (`class-wp-oembed.php` of 6.8 and 7.1); its editor writes that one too. */
function siteAddress({ service, address }: EmbedAddress): string {
  return service === 'x' ? address.replace('https://x.com/', 'https://twitter.com/') : address
}

function slugOf({ service }: EmbedAddress): string {
  return service === 'x' ? 'twitter' : service
}

function aspectOf({ service, shape }: EmbedAddress): string | undefined {
  return types[service] === 'video' && shape !== 'post' ? aspects[shape] : undefined
}

function attributesOf(found: EmbedAddress): BlockAttributes {
  const className = aspectOf(found)
  return { type: types[found.service], providerNameSlug: slugOf(found), responsive: true, ...(className === undefined ? {} : { className }) }
}

function classesOf(found: EmbedAddress): string[] {
  const slug = slugOf(found)
  return [`is-type-${types[found.service]}`, `is-provider-${slug}`, `wp-block-embed-${slug}`, aspectOf(found) ?? ''].filter((name) => name !== '')
}
