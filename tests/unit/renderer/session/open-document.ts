import type { Article, ArticleDraft } from '../../../../src/core/article/article'
import type { Body } from '../../../../src/core/article/document'
import { failure } from '../../../../src/core/failure'
import type { Failure } from '../../../../src/core/failure'
import { fail, ok } from '../../../../src/core/result'
import type { Result } from '../../../../src/core/result'
import type { SaveReceipt } from '../../../../src/ipc/library-answers'

export function paragraph(text: string): Body {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

export function anArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'article-one',
    headline: 'Harbor Lights',
    isCountLinked: false,
    dek: '',
    byline: [],
    leadPicture: null,
    body: paragraph('At first.'),
    categories: [],
    tags: [],
    slug: 'harbor-lights',
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
    slots: [],
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
    edition: 0,
    remotes: [],
    ...changes
  }
}

/** When this disk says that it saved. */
export const savedAtAnswered = '2026-11-23T14:03:22.000Z'

/** That much of the test's own clock. */
export function passing(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/** A disk that takes as long as it is told, and fails when it is told. */
export class Disk {
  readonly written: ArticleDraft[] = []
  delay = 0
  trouble: Failure | 'breaks' | undefined
  /** How many saves ran at once at most. */
  mostAtOnce = 0
  private running = 0

  readonly save = async (draft: ArticleDraft): Promise<Result<SaveReceipt, Failure>> => {
    this.running++
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running)
    await passing(this.delay)
    this.running--
    if (this.trouble === 'breaks') throw new Error('main is gone')
    if (this.trouble !== undefined) return fail(this.trouble)
    this.written.push(structuredClone(draft))
    return ok({ savedAt: savedAtAnswered, edition: this.written.length })
  }
}

export const diskFull = failure('disk-full', {})
