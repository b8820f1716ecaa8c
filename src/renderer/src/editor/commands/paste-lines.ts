import type { Node, ResolvedPos, Schema } from '@tiptap/pm/model'
import { Fragment, Slice } from '@tiptap/pm/model'
import { caretAt } from './caret'
import type { Change } from './change'
import { isNode, nodeType } from './node-type'

/**
 * What is pasted into a text of a pull quote: its lines become lines there, and what is no text goes behind the quote. ProseMirror would part the
 * quote around it, and what was said from who said it. Undefined elsewhere, and for one line, which is ProseMirror's business.
 */
export function pasteLines(slice: Slice): Change {
  return ({ selection, tr, schema }) => {
    const { $from, $to } = selection
    if (!isInPullQuote($from) || !$from.sameParent($to) || slice.size === 0 || isInline(slice)) return undefined
    const behind = $from.after(-1)
    const blocks = slice.content.content
    const others = blocks.filter((block) => textsIn(block) === undefined)
    const texts = blocks.flatMap((block) => textsIn(block) ?? [])
    // Behind first: what is put into the quote would move the place.
    if (others.length > 0) tr.replaceRange(behind, behind, new Slice(Fragment.from(others), 0, 0))
    const lines = inLines(texts, schema)
    return caretAt(tr.replaceWith($from.pos, $to.pos, lines), $from.pos + lines.size)
  }
}

function isInPullQuote($pos: ResolvedPos): boolean {
  return isNode($pos.parent, 'pullQuoteText') || isNode($pos.parent, 'attribution')
}

function isInline({ content, openStart, openEnd }: Slice): boolean {
  return content.childCount === 1 && (content.firstChild?.isInline === true || (content.firstChild?.isTextblock === true && openStart > 0 && openEnd > 0))
}

/** The texts of a block; undefined where something in it is none. */
function textsIn(block: Node): readonly Fragment[] | undefined {
  if (block.isInline) return [Fragment.from(block)]
  if (block.isTextblock) return [block.content]
  if (block.isLeaf || block.childCount === 0) return undefined
  const inner = block.children.map(textsIn)
  return inner.includes(undefined) ? undefined : inner.flatMap((texts) => texts ?? [])
}

function inLines(texts: readonly Fragment[], schema: Schema): Fragment {
  const lineBreak = nodeType(schema, 'hardBreak')
  return texts.reduce((all, text, index) => (index === 0 ? text : all.append(Fragment.from(lineBreak.create())).append(text)), Fragment.empty)
}
