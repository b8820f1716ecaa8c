import { assertNever } from '../assert-never'
import type { Article, NewArticle } from '../article/article'
import type { Block, Body, Inline, ListicleItem, Table, TopBlock } from '../article/document'
import { emptySizedPlace } from '../picture/picture'

/** What of an article its template keeps: its build, with places to fill where words and pictures were, or everything. */
export const templateContents = ['structure', 'everything'] as const
export type TemplateContents = (typeof templateContents)[number]

/**
 * Makes a template of an article, which is an article to begin with. Always kept are the headline, the authors, categories, tags, the notes, which say
 * how it is written, and the rules for its slots; never what belongs to one publication: slug, excerpt, SEO title. The structure of a text is its blocks, with their headings
 * and the titles of fact boxes and columns, because these come again; what is said under them is left out, so that nothing of the last article
 * is published with the next one.
 */
export function templateFrom(article: Article, contents: TemplateContents): NewArticle {
  const { headline, isCountLinked, byline, categories, tags, areCommentsOpen, notes, dismissedNumbering, slots } = article
  const isWhole = contents === 'everything'
  return {
    headline,
    isCountLinked,
    byline,
    categories,
    tags,
    areCommentsOpen,
    notes,
    dismissedNumbering,
    slots,
    dek: isWhole ? article.dek : '',
    leadPicture: isWhole ? article.leadPicture : null,
    body: isWhole ? article.body : structureOf(article.body),
    slug: '',
    isSlugEdited: false,
    excerpt: '',
    seoTitle: '',
    seoDescription: '',
    socialTitle: '',
    socialPicture: null,
    passageNotes: isWhole ? article.passageNotes : []
  }
}

const emptyParagraph = { type: 'paragraph' } as const

function structureOf(body: Body): Body {
  return { ...body, content: atLeastOne(places(body.content, (block) => (block.type === 'listicle' ? { ...block, content: block.content.map(emptyItem) } : emptyBlock(block)))) }
}

function emptyItem({ content: [, ...blocks] }: ListicleItem): ListicleItem {
  return { type: 'listicleItem', attrs: { id: null }, content: [{ type: 'itemHeading' }, ...places(blocks, emptyBlock)] }
}

/** Paragraphs that follow each other are one place. */
function places<Kind extends TopBlock>(blocks: readonly Kind[], empty: (block: Kind) => Kind): Kind[] {
  return blocks.filter((block, index) => block.type !== 'paragraph' || blocks[index - 1]?.type !== 'paragraph').map(empty)
}

function atLeastOne(blocks: TopBlock[]): TopBlock[] {
  return blocks.length === 0 ? [emptyParagraph] : blocks
}

function emptyBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
      return emptyParagraph
    case 'horizontalRule':
      return block
    case 'heading':
      return { ...block, content: keptWords(block.content) }
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: [{ type: 'listItem', content: [emptyParagraph] }] }
    case 'blockquote':
      return { ...block, content: [emptyParagraph] }
    case 'codeBlock':
      return { type: block.type, attrs: block.attrs }
    case 'figure':
      return { type: block.type, attrs: { ...emptySizedPlace, size: block.attrs.size } }
    case 'embed':
      return { type: block.type, attrs: { address: '', title: '', caption: '' } }
    case 'linkCard':
      return { type: block.type, attrs: { address: '', title: '', description: '' } }
    case 'pullQuote':
      return { type: block.type, content: [{ type: 'pullQuoteText' }, { type: 'attribution' }] }
    case 'factBox':
      return { type: block.type, content: [{ ...block.content[0], content: keptWords(block.content[0].content) }, emptyParagraph] }
    case 'gallery':
      return { ...block, content: block.content.map(() => ({ type: 'figure', attrs: { ...emptySizedPlace } })) }
    case 'table':
      return emptyTable(block)
    default:
      return assertNever(block)
  }
}

function emptyTable({ content }: Table): Table {
  return {
    type: 'table',
    content: content.map((row) => ({ ...row, content: row.content?.map((cell) => ({ ...cell, content: [cell.type === 'tableHeader' ? { ...emptyParagraph, content: cell.content.flatMap((line) => keptWords(line.content)) } : emptyParagraph] })) }))
  }
}

/** Words as they are, without notes on them and references to items, which are none of the next article's. */
function keptWords(content: readonly Inline[] = []): Inline[] {
  return content.flatMap((node) => (node.type === 'text' ? [{ ...node, marks: node.marks?.filter(({ type }) => type !== 'note') }] : []))
}
