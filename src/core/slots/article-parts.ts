import type { Article } from '../article/article'
import { countTks } from '../article/count-tk'
import type { Block, Body } from '../article/document'
import type { Metrics } from '../article/metrics'
import { addMetrics, measure } from '../article/metrics'
import { printedBody } from '../article/printed-body'
import { saysSomething } from '../article/says-something'
import { figuresOf, textOf, walk } from '../article/walk'
import { rankAt } from '../listicle/ranks'
import type { PlacedPicture } from '../picture/picture'
import { pictureIn } from '../picture/picture'
import type { SlotPart } from './slot'

/** What the parts of an article are read off. */
export type PartedArticle = Pick<Article, 'headline' | 'dek' | 'byline' | 'leadPicture' | 'body' | 'categories' | 'tags' | 'excerpt'>

const nothing: Metrics = { words: 0, cjkCharacters: 0 }

/** Counted from 0. */
export interface BlockRange {
  readonly from: number
  readonly to: number
}

/** A part of an article as it stands. */
export interface ArticlePart {
  readonly part: SlotPart
  /** Among the parts of its kind, from 0, in reading order. */
  readonly index: number
  /** How it is numbered for people: an item by its rank, a section by its place. */
  readonly number: number
  /** The words of its heading; undefined where none belongs to it. */
  readonly heading?: string
  /** Which blocks of the top of the text it is, the heading of a section first: from one up to, and without, another. Undefined for items and what is no text. */
  readonly blocks?: BlockRange
  /** Without the heading, with captions, as the length of the whole is counted. */
  readonly length: Metrics
  readonly pictures: readonly PlacedPicture[]
  readonly isEmpty: boolean
  /** Something in it is still to be written (`findTk`). */
  readonly hasTk: boolean
}

/** The parts that an article has, in the order of `slotParts`. Those around the text are always there, a closing only behind a list. */
export function partsOf(article: PartedArticle): ArticlePart[] {
  const { lede, items, sections, closing } = divide(printedWhereItRefers(article.body))
  return [
    ofWords('headline', article.headline),
    ofWords('dek', article.dek),
    ofValue('byline', { byline: article.byline }, article.byline.every(({ name }) => name.trim() === '')),
    { ...ofValue('lead-picture', { leadPicture: article.leadPicture }, article.leadPicture === null), pictures: article.leadPicture === null ? [] : [article.leadPicture] },
    ofStretch('lede', lede),
    ...items.map(({ rank, heading, blocks }, index) => ({ ...ofBlocks('item', blocks, heading), index, number: rank })),
    ...sections.map((section, index) => ({ ...ofStretch('section', section), index, number: index + 1 })),
    ...(closing === undefined ? [] : [ofStretch('closing', closing)]),
    ofValue('categories', {}, article.categories.length === 0),
    ofValue('tags', { tags: article.tags }, article.tags.length === 0),
    ofWords('excerpt', article.excerpt)
  ]
}

/** The kinds of parts that an article has. */
export function partKindsOf(article: PartedArticle): SlotPart[] {
  return [...new Set(partsOf(article).map(({ part }) => part))]
}

/** Blocks that follow each other at the top of the text. */
interface Stretch {
  readonly heading?: string
  /** Where it begins: with its heading, if it has one. */
  readonly from: number
  readonly blocks: Block[]
}

interface Division {
  readonly lede: Stretch
  readonly items: { readonly rank: number; readonly heading: string; readonly blocks: Block[] }[]
  readonly sections: Stretch[]
  closing: Stretch | undefined
}

/** A list and a heading of level 2 end what stands before them. What stands between two lists is no part of its own. */
function divide({ content }: Body): Division {
  const division: Division = { lede: { from: 0, blocks: [] }, items: [], sections: [], closing: undefined }
  let open = division.lede
  content.forEach((block, at) => {
    if (block.type === 'listicle') {
      division.items.push(...block.content.map(({ content: [heading, ...blocks] }, place) => ({ rank: rankAt(place, block.content.length, block.attrs.order), heading: textOf(heading), blocks })))
      open = division.closing = { from: at + 1, blocks: [] }
    } else if (block.type === 'heading' && block.attrs.level === 2) {
      division.sections.push((open = { heading: textOf(block), from: at, blocks: [] }))
    } else {
      open.blocks.push(block)
    }
  })
  return division
}

function ofWords(part: 'headline' | 'dek' | 'excerpt', text: string): ArticlePart {
  return { ...ofValue(part, { [part]: text }, text.trim() === ''), length: measure(text) }
}

function ofValue(part: SlotPart, fields: Readonly<Record<string, unknown>>, isEmpty: boolean): ArticlePart {
  return { part, index: 0, number: 1, length: nothing, pictures: [], isEmpty, hasTk: countTks(fields) > 0 }
}

function ofBlocks(part: SlotPart, blocks: readonly Block[], heading?: string): ArticlePart {
  const facts = blocks.map(factsOf)
  return {
    ...ofValue(part, {}, !facts.some(({ isSaid }) => isSaid)),
    ...(heading === undefined ? {} : { heading }),
    length: facts.reduce((sum, { length }) => addMetrics(sum, length), nothing),
    pictures: facts.flatMap(({ pictures }) => pictures),
    hasTk: countTks({ headline: heading }) > 0 || facts.some(({ hasTk }) => hasTk)
  }
}

function ofStretch(part: 'lede' | 'section' | 'closing', { heading, from, blocks }: Stretch): ArticlePart {
  return { ...ofBlocks(part, blocks, heading), blocks: { from, to: from + blocks.length + (heading === undefined ? 0 : 1) } }
}

interface BlockFacts extends Pick<ArticlePart, 'length' | 'pictures' | 'hasTk'> {
  readonly isSaid: boolean
}

/** A page that reads a text anew has the blocks that did not change as they were: they are not looked at again. */
const known = new WeakMap<Block, BlockFacts>()

function factsOf(block: Block): BlockFacts {
  const facts = known.get(block) ?? lookAt(block)
  known.set(block, facts)
  return facts
}

function lookAt(block: Block): BlockFacts {
  const body: Body = { type: 'doc', content: [block] }
  return { length: measure(textOf(block)), pictures: figuresOf(body).flatMap(({ attrs }) => pictureIn(attrs) ?? []), hasTk: countTks({ body }) > 0, isSaid: saysSomething(block) }
}

/** References read as the ranks that they have now. What notes mark reads the same with and without them. */
function printedWhereItRefers(body: Body): Body {
  return [...walk(body)].some(({ type }) => type === 'itemReference') ? printedBody(body) : body
}
