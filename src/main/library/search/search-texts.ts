import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleId } from '../../../core/article/article'
import { findExcerpt } from '../../../core/search/excerpt'
import type { FoldedText, Found } from '../../../core/search/find-all-terms'
import { findAllTerms } from '../../../core/search/find-all-terms'
import { foldText } from '../../../core/search/fold-text'
import { hasAllTerms } from '../../../core/search/query'
import type { SearchablePart } from '../../../core/search/searchable-parts'
import { searchablePartsOf } from '../../../core/search/searchable-parts'
import type { ArticleExcerpt } from '../../../ipc/library-answers'
import { articleIdIn, draftNameOf } from '../draft-file'
import type { LibraryLayout } from '../library-layout'

export type SearchFolders = Pick<LibraryLayout, 'drafts' | 'trash'>

/** Stands between the parts of an article. Nothing folded has it, so no phrase is found across two parts. */
const betweenParts = '\n'
/** More rows are hardly in sight: their sentences come with what was found. */
const rowsInSight = 20

/** What is kept of an article: its words, folded, and what decides where the list shows it. */
interface Words extends FoldedText {
  readonly id: ArticleId
  readonly foldedHeadline: string
  readonly updatedAt: string
  readonly isTrashed: boolean
}

interface StoredArticle {
  readonly article: object
  readonly isTrashed: boolean
}

/**
 * The words of all articles, folded and in memory, trashed ones too. Reads with blocking calls, for a thread of its own. An article that
 * cannot be read has no words here: the list finds it by its headline.
 */
export class SearchTexts {
  private readonly folders: SearchFolders
  private readonly words = new Map<ArticleId, Words>()
  /** All of them in a row, and what the query before found, for one that is typed on; nothing once a text has changed. */
  private all: readonly Words[] | undefined
  private last: Found<Words> | undefined

  constructor(folders: SearchFolders) {
    this.folders = folders
  }

  readAll(): void {
    for (const folder of [this.folders.trash, this.folders.drafts]) this.readAgain(namesIn(folder).flatMap(articleIdIn))
  }

  /** Takes in what was stored, moved or deleted since. */
  readAgain(ids: Iterable<ArticleId>): void {
    for (const id of ids) {
      this.all = undefined
      this.last = undefined
      const stored = this.read(id)
      if (stored === undefined) this.words.delete(id)
      else this.words.set(id, wordsOf(id, stored))
    }
  }

  /** The articles with all terms of a query, in no order, and of these the first that the usual list shows for their text. */
  find(terms: readonly string[]): { readonly ids: readonly ArticleId[]; readonly inSight: readonly ArticleId[] } {
    this.all ??= [...this.words.values()]
    this.last = findAllTerms(this.all, terms, this.last)
    const found = this.last.texts
    return { ids: found.map(({ id }) => id), inSight: inSightOf(found, terms) }
  }

  /** Where a query stands in some articles, as their files are now; nothing for an article in which it stands nowhere but in the headline. */
  excerpts(terms: readonly string[], ids: readonly ArticleId[]): ArticleExcerpt[] {
    return ids.flatMap((id) => {
      const stored = this.read(id)
      const excerpt = stored === undefined ? undefined : findExcerpt(searchablePartsOf(stored.article), terms)
      return excerpt === undefined ? [] : { id, field: excerpt.field, text: excerpt.text, marks: excerpt.marks.map(([from, to]): [number, number] => [from, to]) }
    })
  }

  private read(id: ArticleId): StoredArticle | undefined {
    for (const folder of [this.folders.drafts, this.folders.trash]) {
      const file = readJson(join(folder, draftNameOf(id)))
      if (isObject(file) && 'article' in file && isObject(file.article)) return { article: file.article, isTrashed: folder === this.folders.trash }
    }
    return undefined
  }
}

function wordsOf(id: ArticleId, { article, isTrashed }: StoredArticle): Words {
  const parts = searchablePartsOf(article)
  const fold = (some: readonly SearchablePart[]) => some.map(({ text }) => foldText(text)).join(betweenParts)
  return {
    id,
    folded: fold(parts),
    foldedHeadline: fold(parts.filter(({ field }) => field === 'headline')),
    updatedAt: 'updatedAt' in article && typeof article.updatedAt === 'string' ? article.updatedAt : '',
    isTrashed
  }
}

/**
 * The rows that come first when the list stands as it usually does: without the trash, hits in headlines first, the one changed last before
 * the others. Only those are told that need a sentence. A guess, for the sake of a turn less: what a filtered or sorted list shows, it asks for.
 */
function inSightOf(found: readonly Words[], terms: readonly string[]): ArticleId[] {
  let room = rowsInSight
  const newest: Words[] = []
  for (const words of found) {
    if (words.isTrashed) continue
    if (hasAllTerms(words.foldedHeadline, terms)) {
      if (--room === 0) return []
      continue
    }
    const last = newest.at(-1)
    if (newest.length === rowsInSight && last !== undefined && last.updatedAt >= words.updatedAt) continue
    const place = newest.findIndex(({ updatedAt }) => updatedAt < words.updatedAt)
    newest.splice(place < 0 ? newest.length : place, 0, words)
    if (newest.length > rowsInSight) newest.pop()
  }
  return newest.slice(0, room).map(({ id }) => id)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
