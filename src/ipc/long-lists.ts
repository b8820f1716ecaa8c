import type { ArticleId } from '../core/article/article'
import { articleStatuses } from '../core/article/article-status'
import type { ArticleSummary } from './library-answers'

/**
 * Lists of thousands cross the bridge as one text: as objects they are copied twice, value by value, which at ten thousand articles holds
 * the page up for longer than all the rest of showing them.
 */
export function writeSummaries(list: readonly ArticleSummary[]): string {
  return JSON.stringify(list)
}

/** Reads what `writeSummaries` wrote. By hand and not by a schema: the page carries none, and ten thousand must be read within a frame or two. */
export function readSummaries(text: string): readonly ArticleSummary[] {
  const list: unknown = JSON.parse(text)
  if (!isListOf(list, isSummary)) throw new TypeError('This is no list of articles')
  return list
}

/** The ids of articles, in one text. */
export function writeIds(ids: readonly ArticleId[]): string {
  return ids.join(' ')
}

/** Reads what `writeIds` wrote. */
export function readIds(text: string): readonly ArticleId[] {
  return text === '' ? [] : text.split(' ')
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isPath = (value: unknown): value is string[] => isListOf(value, isText)
/** What `articleIdSchema` and `instantSchema` say, without the schema library. */
const isId = (value: unknown): value is string => isText(value) && /^[a-z0-9][a-z0-9-]{7,63}$/.test(value)
const isInstant = (value: unknown): boolean => isText(value) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)
const statuses: ReadonlySet<unknown> = new Set(articleStatuses)

/** Whether a value is what the list shows of an article: what `articleSummarySchema` says, at a fraction of its cost, since there are ten thousand. */
export function isSummary(value: unknown): value is ArticleSummary {
  if (typeof value !== 'object' || value === null) return false
  const { id, headline, status, createdAt, updatedAt, isTrashed, siteIds, categories }: Partial<Record<string, unknown>> = { ...value }
  return isId(id) && isText(headline) && isInstant(createdAt) && isInstant(updatedAt) && statuses.has(status) && typeof isTrashed === 'boolean' && isListOf(siteIds, isId) && isListOf(categories, isPath)
}
