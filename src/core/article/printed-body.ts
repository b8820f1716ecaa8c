import { assertNever } from '../assert-never'
import { ranksOf, referenceText } from '../listicle/item-reference'
import type { AnyNode, Body, Inline } from './document'
import { bodySchema, maximumTextLength } from './document'
import { walk } from './walk'

/**
 * A body as readers are to see it: without the marks of notes, and with plain text ("No. 3") in the place of references. Texts that only
 * a note parted are one again, so nothing tells that there was one. Every serialiser begins with it. A body without notes and references
 * comes back itself.
 */
export function printedBody(body: Body): Body {
  if (isPrinted(body)) return body
  const ranks = ranksOf(body)
  const printed = bodySchema.parse(body) // a copy, which may be written into: so no kind of block has to be known here
  for (const { content } of parentsIn(printed)) content.splice(0, content.length, ...joined(content.filter(isInline).map((inline) => printedInline(inline, ranks))))
  return printed
}

/** The blocks of text: whatever has inline content. */
function* parentsIn(body: Body): Generator<{ readonly content: AnyNode[] }> {
  for (const node of walk(body)) {
    if ('content' in node && node.content !== undefined && node.content.some(isInline)) yield { content: node.content }
  }
}

function joined(inlines: readonly Inline[]): Inline[] {
  const runs: Inline[] = []
  for (const inline of inlines) {
    const last = runs.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks) && last.text.length + inline.text.length <= maximumTextLength) {
      runs.splice(-1, 1, { ...last, text: last.text + inline.text })
    } else {
      runs.push(inline)
    }
  }
  return runs
}

function printedInline(inline: Inline, ranks: ReadonlyMap<string, number>): Inline {
  const kept = inline.marks?.filter(({ type }) => type !== 'note') ?? []
  const marks = kept.length === 0 ? {} : { marks: kept }
  switch (inline.type) {
    case 'text':
      return { type: 'text', text: inline.text, ...marks }
    case 'hardBreak':
      return { type: 'hardBreak', ...marks }
    case 'itemReference':
      return { type: 'text', text: referenceText(inline.attrs.form, ranks.get(inline.attrs.itemId)), ...marks }
    default:
      return assertNever(inline)
  }
}

function isPrinted(body: Body): boolean {
  for (const node of walk(body)) {
    if (isInline(node) && (node.type === 'itemReference' || (node.marks ?? []).some(({ type }) => type === 'note'))) return false
  }
  return true
}

function isInline(node: AnyNode): node is Inline {
  return node.type === 'text' || node.type === 'hardBreak' || node.type === 'itemReference'
}
