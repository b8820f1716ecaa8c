import type { Inline, Mark } from '../article/document'
import { referenceText } from '../listicle/item-reference'
import { carriedText } from './escape'
import { findLinkAddress } from './link-address'
import { isBlank } from './wordpress-inline'

/** A node of Ghost's editor (Lexical) as it is stored. */
export interface LexicalNode {
  readonly type: string
  readonly version: 1
  readonly [attribute: string]: LexicalValue
}
type LexicalValue = string | number | null | readonly LexicalNode[]

/** Lexical keeps marks as bits of one number. */
const formats: Readonly<Record<Exclude<Mark['type'], 'link' | 'note'>, number>> = { bold: 1, italic: 2, strike: 4, underline: 8, code: 16 }

/** What all nodes with children have. `direction` is found out by whoever shows them. */
export const elementDefaults = { direction: null, format: '', indent: 0, version: 1 } as const

const lineBreak: LexicalNode = { type: 'linebreak', version: 1 }

/** Text and line breaks of a block; neighbours under one link share its node. */
export function lexicalInline(content: readonly Inline[] | undefined): LexicalNode[] {
  const nodes: LexicalNode[] = []
  let open: { readonly href: string; readonly children: LexicalNode[] } | undefined
  for (const inline of content ?? []) {
    const href = hrefOf(inline.marks)
    if (href === undefined) {
      open = undefined
      nodes.push(...textNodes(inline))
    } else if (open?.href === href) {
      open.children.push(...textNodes(inline))
    } else {
      open = { href, children: textNodes(inline) }
      nodes.push({ type: 'link', children: open.children, ...elementDefaults, rel: null, target: null, title: null, url: href })
    }
  }
  return nodes
}

/** Several texts where Lexical holds one: an empty line parts them. */
export function lexicalLines(texts: readonly (readonly Inline[] | undefined)[]): LexicalNode[] {
  const written = texts.filter((text) => !isBlank(text))
  return written.flatMap((text, index) => [...(index === 0 ? [] : [lineBreak, lineBreak]), ...lexicalInline(text)])
}

/** A plain text as a node. */
export function lexicalText(text: string, format = 0): LexicalNode {
  return { type: 'extended-text', detail: 0, format, mode: 'normal', style: '', text, version: 1 }
}

function textNodes(inline: Inline): LexicalNode[] {
  if (inline.type === 'hardBreak') return [lineBreak]
  if (inline.type === 'itemReference') return [lexicalText(referenceText(inline.attrs.form, undefined))]
  const format = (inline.marks ?? []).reduce((bits, { type }) => (type === 'link' || type === 'note' ? bits : bits | formats[type]), 0)
  // A line break within a text would be shown as a space.
  return carriedText(inline.text)
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [lineBreak]), ...(line === '' ? [] : [lexicalText(line, format)])])
}

function hrefOf(marks: readonly Mark[] | undefined): string | undefined {
  const link = (marks ?? []).find((mark) => mark.type === 'link')
  return link === undefined ? undefined : findLinkAddress(link.attrs.href)
}
