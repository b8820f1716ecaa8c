/** Control characters but tab, line feed and the C1 block: HTML cannot carry NUL, and WordPress strips the others for most users. */
const notCarried = /[^\P{Cc}\t\n\u007f-\u009f]/gu
const lineBreaks = /\r\n?|[\v\f]/g
/** Matches halves only: with the `u` flag a whole pair is one character. */
const loneSurrogates = /\p{Cs}/gu
const anyOfThese = /[\p{Cs}\p{Cc}]/u

/**
 * The text as a web site can hold it. Line breaks of every kind become `\n`, other control characters go, and half a surrogate pair
 * becomes U+FFFD: JSON keeps it on disk, but UTF-8 has no form for it and WordPress refuses a request that tries.
 */
export function carriedText(text: string): string {
  if (!anyOfThese.test(text)) return text
  return text.replace(lineBreaks, '\n').replace(notCarried, '').replace(loneSurrogates, '\u{fffd}')
}

/** The same on one line, for a place that holds no more. */
export function oneLine(text: string): string {
  return carriedText(text).trim().replace(/\s*\n\s*/g, ' ')
}

const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;', '\n': '<br>' }

/**
 * Text between tags, as a browser's `innerHTML` gives it back (quotes stay, a no-break space is named), which is the form that the
 * block editor leaves alone. A line break becomes `<br>`.
 */
export function escapeText(text: string): string {
  return carriedText(text).replace(/[&<>\u00a0\n]/g, (character) => textEscapes[character] ?? character)
}

const attributeEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A value between double quotes. WordPress 7.1 writes `<` in an attribute the same way; 6.8 would write it bare and so rewrites an alt
 * text that has one when somebody saves the post there. Both read it as the same value.
 */
export function escapeAttribute(value: string): string {
  return carriedText(value).replace(/[&<>"]/g, (character) => attributeEscapes[character] ?? character)
}

const commentEscapes: Readonly<Record<string, string>> = {
  '--': '\\u002d\\u002d',
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\\\\': '\\u005c',
  '\\"': '\\u0022'
}

/**
 * The attributes of a block as JSON that may stand in an HTML comment: nothing in it can end the comment. The escapes are those of
 * WordPress' `serializeAttributes` (packages/blocks/src/api/serializer.js).
 */
export function escapeBlockAttributes(attributes: Readonly<Record<string, string | number | boolean>>): string {
  return JSON.stringify(attributes).replace(/--|[<>&]|\\\\|\\"/g, (match) => commentEscapes[match] ?? match)
}
