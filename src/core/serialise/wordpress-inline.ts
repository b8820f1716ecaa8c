import { assertNever } from '../assert-never'
import type { Inline, Mark } from '../article/document'
import { referenceText } from '../listicle/item-reference'
import { carriedText, escapeAttribute, escapeText } from './escape'
import { findLinkAddress } from './link-address'

/** Outermost first. One order for all, so that neighbours share as many tags as they can. */
const nesting = ['link', 'bold', 'italic', 'underline', 'strike', 'code'] as const satisfies readonly Mark['type'][]

interface Tag {
  readonly open: string
  readonly close: string
}

/** Marks that neighbours share are opened once: "a" bold and "b" bold italic give `<strong>a<em>b</em></strong>`. */
export function inlineHtml(content: readonly Inline[] | undefined): string {
  const html: string[] = []
  let opened: readonly Tag[] = []
  for (const inline of content ?? []) {
    const wanted = tagsOf(inline.marks)
    const shared = countShared(opened, wanted)
    html.push(closing(opened.slice(shared)), ...wanted.slice(shared).map((tag) => tag.open), contentOf(inline))
    opened = wanted
  }
  html.push(closing(opened))
  return html.join('')
}

/** Whether nothing of this text could be seen: no text, white space only, or line breaks only. */
export function isBlank(content: readonly Inline[] | undefined): boolean {
  return (content ?? []).every((inline) => inline.type === 'hardBreak' || (inline.type === 'text' && carriedText(inline.text).trim() === ''))
}

function contentOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.text)
    case 'hardBreak':
      return '<br>'
    case 'itemReference':
      return escapeText(referenceText(inline.attrs.form, undefined))
    default:
      return assertNever(inline)
  }
}

function tagsOf(marks: readonly Mark[] | undefined): readonly Tag[] {
  if (marks === undefined || marks.length === 0) return []
  return nesting.flatMap((type) => {
    const mark = marks.find((candidate) => candidate.type === type)
    return mark === undefined ? [] : (tagOf(mark) ?? [])
  })
}

function tagOf(mark: Mark): Tag | undefined {
  switch (mark.type) {
    case 'bold':
      return { open: '<strong>', close: '</strong>' }
    case 'italic':
      return { open: '<em>', close: '</em>' }
    case 'underline':
      return { open: '<u>', close: '</u>' }
    case 'strike':
      return { open: '<s>', close: '</s>' }
    case 'code':
      return { open: '<code>', close: '</code>' }
    case 'link': {
      const address = findLinkAddress(mark.attrs.href)
      return address === undefined ? undefined : { open: `<a href="${escapeAttribute(address)}">`, close: '</a>' }
    }
    case 'note':
      return undefined
    default:
      return assertNever(mark)
  }
}

function countShared(opened: readonly Tag[], wanted: readonly Tag[]): number {
  const firstDifference = wanted.findIndex((tag, index) => tag.open !== opened[index]?.open)
  return firstDifference === -1 ? wanted.length : firstDifference
}

function closing(tags: readonly Tag[]): string {
  return tags.map((tag) => tag.close).reverse().join('')
}
