import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import { articleExtensions } from '../../../../src/renderer/src/editor/extensions/article-extensions'
import { joinedWithQuotes } from '../../../../src/renderer/src/editor/extensions/fact-box/joined-with-quotes'
import { surroundings } from './editor-surroundings'

/*
 * An article in a notation that a test can show: one block a line, `p: text`, `h2: text`, `figure`, `rule`, `pull: said / by whom`, `box: title / paragraph`, `quote: paragraph / paragraph`, `embed: address`, `link: address`, `bullets: a; b`, `code: first⏎second`; `item: heading`
 * begins an item, whose blocks are indented. Items in a row are one listicle. `|` is the caret, a second one the other end of a
 * selection.
 */

export const articleSchema = joinedWithQuotes(getSchema(articleExtensions(surroundings())))

function textOf(text: string): Node[] {
  return text === '' ? [] : [articleSchema.text(text)]
}

function blockFrom(line: string): Node {
  const [, kind = '', text = ''] = /^(\w+):? ?(.*)$/.exec(line) ?? []
  switch (kind) {
    case 'p':
      return articleSchema.node('paragraph', null, textOf(text))
    case 'h2':
    case 'h3':
    case 'h4':
      return articleSchema.node('heading', { level: Number(kind.slice(1)) }, textOf(text))
    case 'figure':
      return articleSchema.node('figure', { caption: text })
    case 'rule':
      return articleSchema.node('horizontalRule')
    case 'embed':
      return articleSchema.node('embed', { address: text })
    case 'link':
      return articleSchema.node('linkCard', { address: text })
    case 'pull': {
      const [said = '', by = ''] = text.split(/ \/(?: |$)/)
      return articleSchema.node('pullQuote', null, [articleSchema.node('pullQuoteText', null, textOf(said)), articleSchema.node('attribution', null, textOf(by))])
    }
    case 'box': {
      const [title = '', ...paragraphs] = text.split(/ \/(?: |$)/)
      return articleSchema.node('factBox', null, [articleSchema.node('factBoxTitle', null, textOf(title)), ...paragraphs.map((each) => articleSchema.node('paragraph', null, textOf(each)))])
    }
    case 'code':
      return articleSchema.node('codeBlock', null, textOf(text.replaceAll('⏎', '\n')))
    case 'gallery':
      return articleSchema.node('gallery', { columns: 2 }, text.split('; ').map((caption) => articleSchema.node('figure', { caption })))
    case 'quote':
      return articleSchema.node('blockquote', null, text.split(' / ').map((each) => articleSchema.node('paragraph', null, textOf(each))))
    case 'bullets':
      return articleSchema.node('bulletList', null, text.split('; ').map((each) => articleSchema.node('listItem', null, articleSchema.node('paragraph', null, textOf(each)))))
    default:
      throw new Error(`No such block: ${line}`)
  }
}

/** The document of a notation, carets still in its text. */
function documentFrom(notation: string): Node {
  const blocks: Node[] = []
  let items: Node[][] = []
  const endList = () => {
    if (items.length > 0) blocks.push(articleSchema.node('listicle', null, items.map((content) => articleSchema.node('listicleItem', null, content))))
    items = []
  }
  for (const line of linesOf(notation)) {
    if (line.startsWith('item:')) items.push([articleSchema.node('itemHeading', null, textOf(line.slice(5).trim()))])
    else if (line.startsWith('  ')) items.at(-1)?.push(blockFrom(line.trim()))
    else {
      endList()
      blocks.push(blockFrom(line))
    }
  }
  endList()
  return articleSchema.node('doc', null, blocks)
}

function linesOf(notation: string): string[] {
  const lines = notation.split('\n').filter((line) => line.trim() !== '')
  const margin = Math.min(...lines.map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(margin).trimEnd())
}

/** An editor state from a notation. */
export function stateFrom(notation: string): EditorState {
  const state = EditorState.create({ doc: documentFrom(notation) })
  const carets: number[] = []
  let { tr } = state
  for (;;) {
    const found = findCaret(tr.doc)
    if (found === undefined) break
    tr = tr.delete(found, found + 1)
    carets.push(found)
  }
  const [anchor, head = anchor] = carets
  const selection = anchor === undefined || head === undefined ? Selection.atStart(tr.doc) : TextSelection.create(tr.doc, anchor, head)
  return EditorState.create({ doc: tr.doc, selection })
}

function findCaret(doc: Node): number | undefined {
  let found: number | undefined
  doc.descendants((node, position) => {
    const at = node.text?.indexOf('|') ?? -1
    if (found === undefined && at >= 0) found = position + at
  })
  return found
}

/** A state in the notation, its text caret marked. */
export function notationOf({ doc, selection }: EditorState): string {
  const ends = selection instanceof TextSelection ? [...new Set([selection.anchor, selection.head])].sort((one, other) => other - one) : []
  const textAt = (block: Node, position: number) =>
    ends.reduce((text, end) => {
      const offset = end - position - 1
      return offset >= 0 && offset <= block.content.size ? `${text.slice(0, offset)}|${text.slice(offset)}` : text
    }, block.textContent)
  const lineOf = (block: Node, position: number): string => {
    switch (block.type.name) {
      case 'paragraph':
        return `p: ${textAt(block, position)}`
      case 'heading':
        return `h${String(block.attrs['level'])}: ${textAt(block, position)}`
      case 'itemHeading':
        return `item: ${textAt(block, position)}`
      case 'pullQuote': {
        const [said, by] = block.children
        return `pull: ${said === undefined ? '' : textAt(said, position + 1)} / ${by === undefined || said === undefined ? '' : textAt(by, position + 1 + said.nodeSize)}`
      }
      case 'factBox':
      case 'blockquote': {
        const parts: string[] = []
        block.forEach((child, offset) => parts.push(textAt(child, position + 1 + offset)))
        return `${block.type.name === 'factBox' ? 'box' : 'quote'}: ${parts.join(' / ')}`
      }
      case 'codeBlock':
        return `code: ${textAt(block, position).replaceAll('\n', '⏎')}`
      case 'embed':
        return `embed: ${String(block.attrs['address'])}`
      case 'linkCard':
        return `link: ${String(block.attrs['address'])}`
      case 'gallery':
        return `gallery: ${block.children.map(({ attrs }) => String(attrs['caption'])).join('; ')}`
      case 'figure':
        return `figure ${String(block.attrs['caption'])}`
      case 'horizontalRule':
        return 'rule'
      default: {
        const parts: string[] = []
        block.descendants((node, offset) => {
          if (node.isTextblock) parts.push(textAt(node, position + 1 + offset))
        })
        return `bullets: ${parts.join('; ')}`
      }
    }
  }
  const lines: string[] = []
  doc.forEach((block, offset) => {
    if (block.type.name !== 'listicle') lines.push(lineOf(block, offset))
    else
      block.forEach((item, itemOffset) => {
        item.forEach((child, childOffset, index) => {
          lines.push(`${index === 0 ? '' : '  '}${lineOf(child, offset + itemOffset + childOffset + 2)}`)
        })
      })
  })
  return lines.map((line) => line.trimEnd()).join('\n')
}

/** What a change makes of a notation; undefined where it does not apply. */
export function changed(notation: string, change: (state: EditorState) => EditorState['tr'] | undefined): string | undefined {
  const state = stateFrom(notation)
  const transaction = change(state)
  if (transaction === undefined) return undefined
  const next = state.apply(transaction)
  next.doc.check()
  return notationOf(next)
}

/** A notation without the margin it has in a test's source. */
export function written(notation: string): string {
  return linesOf(notation).join('\n')
}
