import type { ArticleDraft, NewArticle } from '../../../../src/core/article/article'
import { articleDraftSchema } from '../../../../src/core/article/article'
import type { Article } from '../../../../src/core/article/article'
import type { RemoteBinding } from '../../../../src/core/publishing/remote-binding'
import { fillTemplate } from '../../../../src/core/template/fill-template'
import { openLibrary } from '../../../../src/main/library/open-library'
import type { Library, LibraryOptions } from '../../../../src/main/library/library'

/** A new article with this headline and text. */
export function sampleArticle(headline = 'Top 3 Reasons to Watch', text = 'Fans have waited.'): NewArticle {
  return {
    ...fillTemplate({ template: 'blank' }),
    headline,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
  }
}

/** What the page would send of an article. */
export function draftOf({ createdAt: _createdAt, updatedAt: _updatedAt, edition: _edition, remotes: _remotes, ...draft }: Article): ArticleDraft {
  return articleDraftSchema.parse(draft)
}

/** A binding to a site, as after a first publish. */
export function sampleBinding(edition: number, siteId = 'site-0001'): RemoteBinding {
  return {
    siteId,
    postId: 7,
    status: 'published',
    link: 'https://kpop-daily.example/harbor-lights',
    publishedAt: '2026-11-23T02:00:00.000Z',
    edition,
    modifiedGmt: '2026-11-23T02:00:00',
    contentHash: 'a'.repeat(64),
    ownHead: [],
    media: []
  }
}

/** A library in a folder, with a clock that goes on a second at every look and ids that count. */
export async function openTestLibrary(directory: string, options: Partial<LibraryOptions> = {}): Promise<Library> {
  let seconds = 0
  let ids = 0
  return openLibrary({
    directory,
    clock: () => new Date(Date.UTC(2026, 10, 23, 2, 0, seconds++)),
    newId: () => `article-${String(++ids).padStart(4, '0')}`,
    onChanged: () => undefined,
    ...options
  })
}
