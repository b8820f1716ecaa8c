import type { CategoryPath } from '../../../../core/article/category-path'
import type { ArticleStatus } from '../../../../core/article/article-status'
import { categoryLabel } from '../../../../core/article/category-path'
import { foldText } from '../../../../core/search/fold-text'
import type { ArticleSummary } from '../../../../ipc/library-answers'

export const changedWithin = ['any', 'today', 'week', 'month', 'range'] as const

/** What the list shows. It lasts as long as the window: who starts Copydesk anew looks for something else. */
export interface LibraryFilter {
  readonly isTrash: boolean
  /** Of these; of any when there is none. */
  readonly statuses: readonly ArticleStatus[]
  readonly siteId: string | undefined
  /** This category and what lies below it. */
  readonly category: CategoryPath | undefined
  readonly changed: (typeof changedWithin)[number]
  /** The first and the last day of a range, as `YYYY-MM-DD`; empty for no bound. */
  readonly from: string
  readonly to: string
}

export const noFilter: LibraryFilter = { isTrash: false, statuses: [], siteId: undefined, category: undefined, changed: 'any', from: '', to: '' }

/** The views that one button each chooses. */
export const libraryViews = {
  all: noFilter,
  drafts: { ...noFilter, statuses: ['draft', 'scheduled'] },
  live: { ...noFilter, statuses: ['published', 'changed'] },
  trash: { ...noFilter, isTrash: true }
} as const satisfies Record<string, LibraryFilter>
export type LibraryView = keyof typeof libraryViews
export const viewNames = ['all', 'drafts', 'live', 'trash'] as const satisfies readonly LibraryView[]

/** The view that a filter shows, whatever else it asks for; undefined for a choice of statuses that no button stands for. */
export function viewOf({ isTrash, statuses }: LibraryFilter): LibraryView | undefined {
  if (isTrash) return 'trash'
  const chosen = [...statuses].sort().join()
  return viewNames.find((name) => !libraryViews[name].isTrash && [...libraryViews[name].statuses].sort().join() === chosen)
}

/** Whether anything is left out that its view would show. */
export function isNarrowed(filter: LibraryFilter): boolean {
  const { siteId, category, changed } = filter
  return siteId !== undefined || category !== undefined || changed !== 'any' || hasOwnStatuses(filter)
}

/** Whether the statuses are a choice that no view's button shows. */
export function hasOwnStatuses(filter: LibraryFilter): boolean {
  return filter.isTrash ? filter.statuses.length > 0 : viewOf(filter) === undefined
}

/** The articles that stand under a filter, in their order, seen from `now` in the computer's own zone. */
export function filterArticles(articles: readonly ArticleSummary[], filter: LibraryFilter, now: Date): readonly ArticleSummary[] {
  const { isTrash, statuses, siteId, category } = filter
  const [from, to] = changedBounds(filter, now)
  const isWithinTime = ({ updatedAt }: ArticleSummary) => updatedAt >= from && updatedAt < to
  const sought = category?.map(foldText)
  const isInCategory = (path: CategoryPath) => sought?.every((name, depth) => foldText(path[depth] ?? '') === name)
  return articles.filter(
    (article) =>
      article.isTrashed === isTrash &&
      (statuses.length === 0 || statuses.includes(article.status)) &&
      (siteId === undefined || article.siteIds.includes(siteId)) &&
      (sought === undefined || article.categories.some(isInCategory)) &&
      isWithinTime(article)
  )
}

/** Every category in use, and those above it, in the order of their labels. */
export function categoriesIn(articles: readonly ArticleSummary[]): readonly CategoryPath[] {
  const byLabel = new Map<string, CategoryPath>()
  for (const { categories } of articles) {
    for (const path of categories) {
      if (byLabel.has(categoryLabel(path))) continue
      for (let depth = 1; depth <= path.length; depth++) byLabel.set(categoryLabel(path.slice(0, depth)), path.slice(0, depth))
    }
  }
  return [...byLabel].toSorted(([one], [other]) => one.localeCompare(other)).map(([, path]) => path)
}

const wholeDays = { any: undefined, today: 0, week: 6, month: 29, range: undefined }
/** After every instant that an article may have. */
const endOfTime = '~'

/** The first instant that counts and the first that does not any more. "Last 7 days" is today and the six days before. */
function changedBounds({ changed, from, to }: LibraryFilter, now: Date): readonly [string, string] {
  if (changed === 'range') return [startOfDay(from, 0) ?? '', startOfDay(to, 1) ?? endOfTime]
  const days = wholeDays[changed]
  if (days === undefined) return ['', endOfTime]
  return [new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).toISOString(), endOfTime]
}

function startOfDay(day: string, daysLater: number): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const start = new Date(year, month - 1, date + daysLater)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(start.getTime()) ? start.toISOString() : undefined
}
