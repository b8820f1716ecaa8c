import { carriedText } from './escape'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeField(text: string): string {
  return text.replace(/[&<>]/g, (character) => escapes[character] ?? character)
}

/**
 * A headline for WordPress' `title`, a field of HTML on one line. Quotes go as typed. `&`, `<` and `>` are escaped for every user,
 * because WordPress itself escapes them only for those without `unfiltered_html`: so `title.raw` reads back as it was sent.
 */
export function wordpressTitle(headline: string): string {
  return escapeField(carriedText(headline).trim().replace(/\s*\n\s*/g, ' '))
}

/** An excerpt for WordPress' `excerpt`: escaped like a title, but lines stay lines. */
export function wordpressExcerpt(excerpt: string): string {
  return escapeField(carriedText(excerpt).trim())
}
