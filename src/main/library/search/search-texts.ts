import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleId } from '../../../core/article/article'
import type { Excerpt } from '../../../core/search/excerpt'
import { findExcerpt } from '../../../core/search/excerpt'
import { foldText } from '../../../core/search/fold-text'
import { hasAllTerms } from '../../../core/search/query'
import type { SearchablePart } from '../../../core/search/searchable-parts'
import { searchablePartsOf } from '../../../core/search/searchable-parts'
import { articleIdIn, draftNameOf } from '../draft-file'
import type { LibraryLayout } from '../library-layout'

export type SearchFolders = Pick<LibraryLayout, 'drafts' | 'trash'>

/** Stands between the parts of an article. Nothing folded has it, so no phrase is found across two parts. */
const betweenParts = '\n'

/**
 * The words of all articles, folded and in memory, trashed ones too. Reads with blocking calls, for a thread of its own. An article that
 * cannot be read has no words here: the list finds it by its headline.
 */
export class SearchTexts {
  private readonly folders: SearchFolders
  private readonly folded = new Map<ArticleId, string>()

  constructor(folders: SearchFolders) {
    this.folders = folders
  }

  readAll(): void {
    for (const folder of [this.folders.trash, this.folders.drafts]) this.readAgain(namesIn(folder).flatMap(articleIdIn))
  }

  /** Takes in what was stored, moved or deleted since. */
  readAgain(ids: Iterable<ArticleId>): void {
    for (const id of ids) {
      const parts = this.partsOf(id)
      if (parts.length === 0) this.folded.delete(id)
      else this.folded.set(id, parts.map(({ text }) => foldText(text)).join(betweenParts))
    }
  }

  /** The articles with all terms of a query, in no order. */
  find(terms: readonly string[]): ArticleId[] {
    const found: ArticleId[] = []
    for (const [id, folded] of this.folded) if (hasAllTerms(folded, terms)) found.push(id)
    return found
  }

  /** Where a query stands in some articles, as their files are now; nothing for an article in which it stands nowhere but in the headline. */
  excerpts(terms: readonly string[], ids: readonly ArticleId[]): { readonly id: ArticleId; readonly excerpt: Excerpt }[] {
    return ids.flatMap((id) => {
      const excerpt = findExcerpt(this.partsOf(id), terms)
      return excerpt === undefined ? [] : { id, excerpt }
    })
  }

  private partsOf(id: ArticleId): readonly SearchablePart[] {
    for (const folder of [this.folders.drafts, this.folders.trash]) {
      const file = readJson(join(folder, draftNameOf(id)))
      if (typeof file === 'object' && file !== null && 'article' in file) return searchablePartsOf(file.article)
    }
    return []
  }
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
