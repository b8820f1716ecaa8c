import { assertNever } from '../assert-never'
import type { NewArticle } from '../article/article'
import type { Block, Body, ListicleItem, ListicleOrder } from '../article/document'
import { emptySizedPlace } from '../picture/picture'
import type { Slot } from '../slots/slot'
import { briefSlots, chapterSlots, inCharacters, interviewSlots, listSlots } from './template-slots'

/** The templates of lists, which are started with a number of items. */
export const listTemplateNames = ['top-n-reasons', 'countdown'] as const
export type ListTemplateName = (typeof listTemplateNames)[number]

/** The templates that ship with Copydesk. */
export const templateNames = [...listTemplateNames, 'news-brief', 'profile', 'review', 'interview', 'blank'] as const
export type TemplateName = (typeof templateNames)[number]

/** How many items a list may be started with. */
export const itemCountRange = { minimum: 1, maximum: 100, usual: 3 } as const

export type TemplateChoice =
  | { readonly template: ListTemplateName; readonly itemCount: number; readonly headline: string }
  | { readonly template: Exclude<TemplateName, ListTemplateName> }

/**
 * Makes a new article from a template. The headline of a list comes in already worded, because the language of the words is not the domain's
 * business, and so does what lengths are counted in. Places to fill are empty blocks, never sample text: what nobody wrote cannot be published by
 * mistake. Throws a RangeError for a number of items that is not a whole number within `itemCountRange`.
 */
export function fillTemplate(choice: TemplateChoice, lengthsIn: 'words' | 'characters' = 'words'): NewArticle {
  const filled = emptyFrom(choice)
  return lengthsIn === 'words' ? filled : { ...filled, slots: inCharacters(filled.slots) }
}

function emptyFrom(choice: TemplateChoice): NewArticle {
  switch (choice.template) {
    case 'top-n-reasons':
      return list(choice.headline, 'ascending', choice.itemCount)
    case 'countdown':
      return list(choice.headline, 'countdown', choice.itemCount)
    case 'news-brief':
      return article([text, picture, text], briefSlots)
    case 'profile':
      return article([text, facts, ...chapter, picture, quote, ...chapter], chapterSlots)
    case 'review':
      return article([text, facts, ...chapter, picture, ...chapter], chapterSlots)
    case 'interview':
      return article([text, ...chapter, ...chapter, picture, ...chapter], interviewSlots)
    case 'blank':
      return article([text], [])
    default:
      return assertNever(choice)
  }
}

const text: Block = { type: 'paragraph' }
const picture: Block = { type: 'figure', attrs: { ...emptySizedPlace } }
const facts: Block = { type: 'factBox', content: [{ type: 'factBoxTitle' }, { type: 'paragraph' }] }
const quote: Block = { type: 'pullQuote', content: [{ type: 'pullQuoteText' }, { type: 'attribution' }] }
/** What stands under a heading: a part of a life, a judgement, the answer to a question. */
const chapter: readonly Block[] = [{ type: 'heading', attrs: { level: 2 } }, text]

function list(headline: string, order: ListicleOrder, itemCount: number): NewArticle {
  return { ...article([text, { type: 'listicle', attrs: { order }, content: emptyItems(itemCount) }, text], listSlots), headline, isCountLinked: true }
}

function emptyItems(count: number): ListicleItem[] {
  const { minimum, maximum } = itemCountRange
  if (!Number.isInteger(count) || count < minimum || count > maximum) throw new RangeError(`A list cannot be started with ${count} items`)
  return Array.from({ length: count }, emptyItem)
}

function emptyItem(): ListicleItem {
  return { type: 'listicleItem', attrs: { id: null }, content: [{ type: 'itemHeading' }, picture, text] }
}

function article(blocks: Body['content'], slots: readonly Slot[]): NewArticle {
  return {
    headline: '',
    isCountLinked: false,
    dek: '',
    byline: [],
    leadPicture: null,
    body: { type: 'doc', content: blocks },
    categories: [],
    tags: [],
    slug: '',
    isSlugEdited: false,
    excerpt: '',
    seoTitle: '',
    seoDescription: '',
    socialTitle: '',
    socialPicture: null,
    areCommentsOpen: true,
    notes: '',
    passageNotes: [],
    dismissedNumbering: [],
    slots: [...slots]
  }
}
