import type { Article, ArticleId } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import type { Result } from '../../core/result'
import type { Library } from '../library/library'
import type { SettingsStore } from '../settings/settings-store'

/** Articles that are tried one after the other when the first ones cannot be read: a start must not wait for ten thousand. */
const triedAtStart = 20

/** The article to show: the one last open, else the newest, that can be read; null where there is none. None that lies in the trash. */
export async function findArticleToShow(library: Library, settings: SettingsStore): Promise<Article | null> {
  const { lastArticleId } = await settings.read()
  const last = lastArticleId === null ? undefined : await openUnlessTrashed(library, lastArticleId)
  if (last?.ok === true) return last.value
  const newest = (await library.list()).filter(({ id, isTrashed }) => !isTrashed && id !== lastArticleId)
  for (const { id } of newest.slice(0, triedAtStart)) {
    const opened = await library.open(id)
    if (opened.ok) return opened.value
  }
  return null
}

async function openUnlessTrashed(library: Library, id: ArticleId): Promise<Result<Article, Failure> | undefined> {
  const isTrashed = await library.isTrashed(id)
  return isTrashed.ok && isTrashed.value ? undefined : library.open(id)
}
