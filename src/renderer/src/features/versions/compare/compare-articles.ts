import type { ArticleDraft } from '../../../../../core/article/article'
import { categoryLabel } from '../../../../../core/article/category-path'
import { printedBody } from '../../../../../core/article/printed-body'
import type { PlacedPicture } from '../../../../../core/picture/picture'
import type { ComparedRow } from '../../../ui/compare/compare-rows'
import { compareRows } from '../../../ui/compare/compare-rows'
import type { Piece } from '../../../ui/compare/compare-words'
import { compareText } from '../../../ui/compare/compare-words'
import { rowsOf } from '../../../ui/compare/text-rows'

/** The words beside the page, in the order of the inspector. */
export const detailNames = ['slug', 'excerpt', 'seoTitle', 'seoDescription', 'socialTitle', 'socialPicture', 'categories', 'tags', 'comments', 'notes', 'passageNotes'] as const
export type DetailName = (typeof detailNames)[number]

/** What became of an article between two versions. */
export interface ArticleComparison {
  readonly headline: readonly Piece[]
  readonly dek: readonly Piece[]
  readonly byline: readonly Piece[]
  readonly leadPicture: { readonly before: PlacedPicture | null; readonly after: PlacedPicture | null }
  readonly rows: readonly ComparedRow[]
  /** Only those that changed. `comments` is "on" or "off" as the caller says it. */
  readonly details: readonly { readonly name: DetailName; readonly pieces: readonly Piece[] }[]
  /** How many places differ: fields, rows and details. */
  readonly changes: number
}

interface SwitchWords {
  readonly on: string
  readonly off: string
}

/** Compares two versions of an article: its text by block and word, its pictures, and what stands in the inspector. */
export function compareArticles(before: ArticleDraft, after: ArticleDraft, words: SwitchWords): ArticleComparison {
  const headline = compareText(before.headline, after.headline)
  const dek = compareText(before.dek, after.dek)
  const byline = compareText(bylineText(before), bylineText(after))
  const rows = compareRows(rowsOf(printedBody(before.body)), rowsOf(printedBody(after.body)))
  const [detailsBefore, detailsAfter] = [detailsOf(before, words), detailsOf(after, words)]
  const details = detailNames.flatMap((name) => {
    const pieces = compareText(detailsBefore[name], detailsAfter[name])
    return isChanged(pieces) ? [{ name, pieces }] : []
  })
  const hasOtherLead = JSON.stringify(before.leadPicture) !== JSON.stringify(after.leadPicture)
  const changes =
    [headline, dek, byline].filter(isChanged).length + (hasOtherLead ? 1 : 0) + rows.filter(({ change }) => change !== 'same').length + details.length
  return { headline, dek, byline, leadPicture: { before: before.leadPicture, after: after.leadPicture }, rows, details, changes }
}

/** Whether anything in a text was added or removed. */
function isChanged(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind !== 'same')
}

function bylineText({ byline }: ArticleDraft): string {
  return byline.map(({ name, role }) => [name, role].filter((word) => word !== '').join(', ')).join(' · ')
}

/** Another file with the same words is told by its own name. */
function pictureText({ pictureId, alt, credit }: PlacedPicture): string {
  return [alt, credit, pictureId.slice(0, 8)].filter((words) => words !== '').join(' · ')
}

function detailsOf(article: ArticleDraft, words: SwitchWords): Record<DetailName, string> {
  return {
    slug: article.slug,
    seoTitle: article.seoTitle,
    seoDescription: article.seoDescription,
    socialTitle: article.socialTitle,
    socialPicture: article.socialPicture === null ? '' : pictureText(article.socialPicture),
    excerpt: article.excerpt,
    categories: article.categories.map(categoryLabel).join(', '),
    tags: article.tags.join(', '),
    comments: article.areCommentsOpen ? words.on : words.off,
    notes: article.notes,
    passageNotes: article.passageNotes.map(({ passage, words: note }) => `“${passage}” ${note}`).join('\n')
  }
}
