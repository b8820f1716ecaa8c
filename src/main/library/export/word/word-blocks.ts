import type { FileChild } from 'docx'
import { HeadingLevel, Paragraph } from 'docx'
import type { Block, Blockquote, CodeBlock, Embed, FactBox, Inline, LinkCard, Listicle, PullQuote, TopBlock } from '../../../../core/article/document'
import { assertNever } from '../../../../core/assert-never'
import { rankAt } from '../../../../core/listicle/ranks'
import { pictureIn } from '../../../../core/picture/picture'
import { codeText, isBlankCode } from '../../../../core/serialise/code-text'
import { carriedText } from '../../../../core/serialise/escape'
import { findLinkAddress } from '../../../../core/serialise/link-address'
import { isBlank } from '../../../../core/serialise/wordpress-inline'
import type { WordContext } from './word-context'
import { wordFigure } from './word-figure'
import { wordList } from './word-lists'
import { wordBox, wordTable } from './word-table'
import { inlineRuns, lineRuns, linked, textRuns } from './word-text'

/** A block of a body as Word has it, headings and the items of a listicle in its own styles. What nobody wrote is left out, but for items. */
export function wordBlocks(block: TopBlock, context: WordContext): FileChild[] {
  return block.type === 'listicle' ? listicle(block, context) : textBlock(block, context)
}

function listicle({ attrs, content }: Listicle, context: WordContext): FileChild[] {
  return content.flatMap(({ content: [heading, ...blocks] }, index) => {
    const rank = `${String(rankAt(index, content.length, attrs.order))}.`
    const text = isBlank(heading.content) ? textRuns(rank) : [...textRuns(`${rank} `), ...inlineRuns(heading.content)]
    return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: text }), ...blocks.flatMap((inner) => textBlock(inner, context))]
  })
}

const headings = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const

function textBlock(block: Block, context: WordContext): FileChild[] {
  switch (block.type) {
    case 'paragraph':
      return written(block.content)
    case 'heading':
      return isBlank(block.content) ? [] : [new Paragraph({ heading: headings[block.attrs.level], children: inlineRuns(block.content) })]
    case 'bulletList':
    case 'orderedList':
      return wordList(block, context)
    case 'blockquote':
      return quote(block, context)
    case 'codeBlock':
      return code(block)
    case 'horizontalRule':
      return [new Paragraph({ thematicBreak: true })]
    case 'figure':
      return figure(block.attrs, context)
    case 'gallery':
      return block.content.flatMap(({ attrs }) => figure({ ...attrs, size: 'column' }, context))
    case 'table':
      return wordTable(block)
    case 'embed':
      return embed(block.attrs)
    case 'linkCard':
      return linkCard(block.attrs)
    case 'pullQuote':
      return pullQuote(block)
    case 'factBox':
      return factBox(block, context)
    default:
      return assertNever(block)
  }
}

function written(content: readonly Inline[] | undefined, style?: string): Paragraph[] {
  return isBlank(content) ? [] : [new Paragraph({ ...(style === undefined ? {} : { style }), children: inlineRuns(content) })]
}

function quote({ content }: Blockquote, context: WordContext): Paragraph[] {
  return content.flatMap((child) => (child.type === 'paragraph' ? written(child.content, 'Quote') : wordList(child, context)))
}

function code(block: CodeBlock): Paragraph[] {
  return isBlankCode(block) ? [] : [new Paragraph({ style: 'HTMLPreformatted', children: textRuns(codeText(block)) })]
}

function figure(place: Parameters<typeof pictureIn>[0] & { readonly size: Parameters<typeof wordFigure>[1] }, context: WordContext): Paragraph[] {
  const picture = pictureIn(place)
  return picture === undefined ? [] : wordFigure(picture, place.size, context)
}

function embed({ address, caption }: Embed['attrs']): Paragraph[] {
  const href = findLinkAddress(address)
  if (href === undefined) return []
  const words = lineRuns(caption)
  return [new Paragraph({ children: linked(href, (look) => textRuns(href, look)) }), ...(words.length === 0 ? [] : [new Paragraph({ style: 'Caption', children: words })])]
}

function linkCard({ address, title, description }: LinkCard['attrs']): Paragraph[] {
  const href = findLinkAddress(address)
  if (href === undefined) return []
  const named = carriedText(title).trim() === '' ? href : title
  const about = lineRuns(description)
  return [new Paragraph({ children: linked(href, (look) => lineRuns(named, { ...look, bold: true })) }), ...(about.length === 0 ? [] : [new Paragraph({ children: about })])]
}

function pullQuote({ content: [text, attribution] }: PullQuote): Paragraph[] {
  return isBlank(text.content) ? [] : [...written(text.content, 'IntenseQuote'), ...written(attribution.content, 'Attribution')]
}

function factBox({ content: [title, ...blocks] }: FactBox, context: WordContext): FileChild[] {
  const heading = isBlank(title.content) ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_3, spacing: { before: 0 }, children: inlineRuns(title.content) })]
  const inner = [...heading, ...blocks.flatMap((child) => (child.type === 'paragraph' ? written(child.content) : wordList(child, context)))]
  return inner.length === 0 ? [] : wordBox(inner)
}
