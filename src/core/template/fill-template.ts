import { assertNever } from '../assert-never'
import type { NewArticle } from '../article/article'
import type { ListicleItem } from '../article/document'
import { emptySizedPlace } from '../picture/picture'

/** The templates that ship with Copydesk. */
export const templateNames = ['top-n-reasons', 'blank'] as const

/** How many items a list may be started with. */
export const itemCountRange = { minimum: 1, maximum: 100, usual: 3 } as const

export type TemplateChoice = { readonly template: 'blank' } | { readonly template: 'top-n-reasons'; readonly itemCount: number; readonly headline: string }

/**
 * Makes a new article from a template. The headline comes in already worded, because the language of the words is not the domain's
 * business. Places to fill are empty blocks, never sample text: what nobody wrote cannot be published by mistake. Throws a RangeError
 * for a number of items that is not a whole number within `itemCountRange`.
 */
export function fillTemplate(choice: TemplateChoice): NewArticle {
  switch (choice.template) {
    case 'blank':
      return newArticle({ headline: '', isCountLinked: false, body: { type: 'doc', content: [{ type: 'paragraph' }] } })
    case 'top-n-reasons':
      return newArticle({
        headline: choice.headline,
        isCountLinked: true,
        body: {
          type: 'doc',
          content: [
            { type: 'paragraph' },
            { type: 'listicle', attrs: { order: 'ascending' }, content: emptyItems(choice.itemCount) },
            { type: 'paragraph' }
          ]
        }
      })
    default:
      return assertNever(choice)
  }
}

function emptyItems(count: number): ListicleItem[] {
  const { minimum, maximum } = itemCountRange
  if (!Number.isInteger(count) || count < minimum || count > maximum) throw new RangeError(`A list cannot be started with ${count} items`)
  return Array.from({ length: count }, emptyItem)
}

function emptyItem(): ListicleItem {
  return { type: 'listicleItem', attrs: { id: null }, content: [{ type: 'itemHeading' }, { type: 'figure', attrs: { ...emptySizedPlace } }, { type: 'paragraph' }] }
}

function newArticle({ headline, isCountLinked, body }: Pick<NewArticle, 'headline' | 'isCountLinked' | 'body'>): NewArticle {
  return {
    headline,
    isCountLinked,
    dek: '',
    byline: [],
    leadPicture: null,
    body,
    categories: [],
    tags: [],
    slug: '',
    isSlugEdited: false,
    excerpt: '',
    seoTitle: '',
    areCommentsOpen: true,
    notes: '',
    passageNotes: [],
    dismissedNumbering: []
  }
}
