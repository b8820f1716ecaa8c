import type { Article } from '../article/article'
import type { Block, CodeBlock, Embed, Inline, LinkCard, ListItem, ListicleItem, PullQuote, TopBlock } from '../article/document'
import { printedBody } from '../article/printed-body'
import { assertNever } from '../assert-never'
import { referenceText } from '../listicle/item-reference'
import { rankAt } from '../listicle/ranks'
import type { PictureId, PicturePlace } from '../picture/picture'
import { bylineText } from './byline-text'
import { emphasised } from './markdown-emphasis'
import { tableLines } from './markdown-table'

/** Where a picture's file is, seen from the text: a relative path, with slashes, without blanks. */
export type WayToPicture = (id: PictureId) => string

/** The way into a library's folder of pictures, which is at `media`. */
export function wayInto(media: string): WayToPicture {
  return (id) => `${media}/${id.slice(0, 2)}/${id}`
}

/**
 * An article as Markdown (CommonMark), for people to read and to carry elsewhere: headline, dek, byline, lead picture, text, and what is
 * known about it at the end, in lines that `core/documents/facts-behind.ts` reads back. Every word of the article is in it, notes included: it is for its editors, not for publishing. Items get
 * their numbers; pictures are links to where `wayTo` says that they are, with caption and credit under them, in italics of their own.
 */
export function articleMarkdown(article: Article, wayTo: WayToPicture): string {
  const { headline, dek, byline, leadPicture, body, categories, tags, slug, excerpt, seoTitle, seoDescription, socialTitle, socialPicture, notes, passageNotes, createdAt, updatedAt } = article
  const facts: [string, string][] = [
    ['Dek', dek],
    ['Byline', bylineText(byline)],
    ['Lead picture', leadPicture === null ? '' : wayTo(leadPicture.pictureId)],
    ['Slug', slug],
    ['Categories', categories.map((path) => path.join(' › ')).join('; ')],
    ['Tags', tags.join(', ')],
    ['Excerpt', excerpt],
    ['SEO title', seoTitle],
    ['SEO description', seoDescription],
    ['Social title', socialTitle],
    ['Notes', notes],
    ...passageNotes.map(({ passage, words }): [string, string] => [`Note on “${plain(passage)}”`, words]),
    ['Started', createdAt],
    ['Changed', updatedAt]
  ]
  return joined([
    headline === '' ? '' : `# ${plain(headline)}`,
    dek === '' ? '' : plain(dek),
    plain(bylineText(byline)),
    leadPicture === null ? '' : picture(leadPicture, wayTo),
    ...inOrder(printedBody(body).content, (block, isSecond) => blockMarkdown(block, wayTo, isSecond)),
    '---',
    facts.flatMap(([name, value]) => (value === '' ? [] : [`- ${name}: ${value.split('\n').map(plain).join('<br>')}`])).join('\n'),
    socialPicture === null ? '' : `Social picture:\n\n${picture(socialPicture, wayTo)}`
  ])
}

/** One block as it stands in the Markdown of its article. `wayTo` as above; `isSecond` of a list right behind another of its kind, which it would go on but for other signs. */
export function blockMarkdown(block: TopBlock, wayTo: WayToPicture, isSecond = false): string {
  if (block.type !== 'listicle') return textBlock(block, wayTo, isSecond)
  const { content, attrs } = block
  return joined(content.map((item, index) => itemMarkdown(item, rankAt(index, content.length, attrs.order), wayTo)))
}

/** One item as it stands in the Markdown of its article: a heading with its rank, and its blocks. `wayTo` as above. */
export function itemMarkdown({ content: [itemHeading, ...blocks] }: ListicleItem, rank: number, wayTo: WayToPicture): string {
  return joined([heading(2, `${String(rank)}\\. ${inline(itemHeading.content)}`), blocksMarkdown(blocks, wayTo)])
}

/** Blocks one after the other, as far as they say something: of lists that touch every other one has the other signs. */
function blocksMarkdown(blocks: readonly Block[], wayTo: WayToPicture): string {
  return joined(inOrder(blocks, (block, isSecond) => textBlock(block, wayTo, isSecond)))
}

function inOrder<Each extends TopBlock>(blocks: readonly Each[], write: (block: Each, isSecond: boolean) => string): string[] {
  let last: { readonly type: Each['type']; readonly isSecond: boolean } | undefined
  return blocks.map((block) => {
    const isSecond = last?.type === block.type && !last.isSecond
    const written = write(block, isSecond)
    if (written !== '') last = { type: block.type, isSecond }
    return written
  })
}

function textBlock(block: Block, wayTo: WayToPicture, isSecond = false): string {
  switch (block.type) {
    case 'paragraph':
      return inline(block.content)
    case 'heading':
      return heading(block.attrs.level, inline(block.content))
    case 'bulletList':
      return listItems(block.content, wayTo, () => (isSecond ? '* ' : '- '))
    case 'orderedList':
      return listItems(block.content, wayTo, (index) => `${String(block.attrs.start + index)}${isSecond ? ')' : '.'} `)
    case 'blockquote':
      return blocksMarkdown(block.content, wayTo).replace(/^/gm, '> ')
    case 'codeBlock':
      return fencedCode(block)
    case 'horizontalRule':
      return '---'
    case 'figure':
      return picture(block.attrs, wayTo)
    case 'embed':
      return embed(block.attrs)
    case 'factBox': {
      const [title, ...blocks] = block.content
      const named = inline(title.content)
      return joined([named === '' ? '' : `**${named}**`, blocksMarkdown(blocks, wayTo)]).replace(/^/gm, '> ')
    }
    case 'pullQuote':
      return pullQuote(block)
    case 'linkCard':
      return linkCard(block.attrs)
    case 'gallery':
      return joined(block.content.map(({ attrs }) => picture(attrs, wayTo)))
    case 'table':
      return tableLines(block, inline)
    default:
      return assertNever(block)
  }
}

/** The fence is longer than any within. */
function fencedCode({ attrs, content = [] }: CodeBlock): string {
  const code = content.map(({ text }) => text).join('')
  const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)))
  return `${fence}${attrs.language}\n${code}\n${fence}`
}

function listItems(items: readonly ListItem[], wayTo: WayToPicture, marker: (index: number) => string): string {
  return items
    .map(({ content }, index) => {
      const mark = marker(index)
      return `${mark}${blocksMarkdown(content, wayTo).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`
    })
    .join('\n')
}

function picture({ pictureId, alt, caption, credit }: PicturePlace, wayTo: WayToPicture): string {
  const image = pictureId === null ? (alt === '' ? '' : `[${plain(alt)}]`) : `![${plain(alt)}](${wayTo(pictureId)})`
  return joined([image, [inItalics(caption), credit.trim() === '' ? '' : `– ${inItalics(credit)}`].filter((part) => part !== '').join(' ')])
}

function inItalics(words: string): string {
  const written = plain(words).trim()
  return written === '' ? '' : `*${written}*`
}

function embed({ address, title, caption }: Embed['attrs']): string {
  return joined([title === '' ? addressed(address) : linked(plain(title), address), inItalics(caption)])
}

function linkCard({ address, title, description }: LinkCard['attrs']): string {
  return joined([title === '' ? addressed(address) : linked(plain(title), address), plain(description)])
}

function pullQuote({ content: [text, attribution] }: PullQuote): string {
  const said = inline(attribution.content)
  return joined([inline(text.content), said === '' ? '' : `— ${said}`]).replace(/^/gm, '> ')
}

/** An address as a link that shows itself. */
function addressed(address: string): string {
  return address === '' ? '' : `<${destination(address)}>`
}

function linked(text: string, address: string): string {
  return address === '' ? text : `[${text}](<${destination(address)}>)`
}

function destination(href: string): string {
  return href.replace(/[<>\\]/g, encodeURIComponent)
}

function inline(content: readonly Inline[] = []): string {
  const runs: Inline[][] = []
  for (const node of content) {
    const last = runs.at(-1)
    if (last?.some((before) => before.type !== 'hardBreak' && node.type !== 'hardBreak' && hrefOf(before) === hrefOf(node)) === true) last.push(node)
    else runs.push([node])
  }
  return runs
    .map(runText)
    .join('')
    .replace(/^[ \t]+|(?:\\\n|[ \t])+$/g, '') // code would begin there, and a backslash stand for itself
}

/** What stands under one link, or under none, or a line break. */
function runText(nodes: readonly Inline[]): string {
  const texts = nodes.flatMap((node) => (node.type === 'hardBreak' ? [] : [{ text: node.type === 'text' ? node.text : referenceText(node.attrs.form, undefined), marks: node.marks ?? [] }]))
  if (texts.length === 0) return '\\\n'
  const words = emphasised(texts, plain)
  return words.trim() === '' ? words : linked(words, nodes.flatMap((node) => hrefOf(node) ?? [])[0] ?? '')
}

function hrefOf({ marks }: Inline): string | undefined {
  return marks?.find((mark) => mark.type === 'link')?.attrs.href
}

/** A heading is one line of the file. */
function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text.replaceAll('\\\n', '<br>')}`.trimEnd()
}

/** Text in which no character means anything but itself, nor makes a link of an address. Line breaks within become spaces. */
function plain(text: string): string {
  return text
    .replace(/(?<!\s)\s*\n\s*/g, ' ') // a run of spaces is looked through once
    .replace(/[\\*_`[\]<~]|&(?=#?\w+;)|:(?=\/\/)|@(?=\w)|(?<=www)\./gi, '\\$&')
    .replace(/^\s*(?=[#>+-])/, '$&\\')
    .replace(/^(\s*\d+)(?=[.)])/, '$1\\')
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}
