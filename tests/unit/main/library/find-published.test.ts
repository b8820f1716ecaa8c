import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { failure } from '../../../../src/core/failure'
import { findPublished } from '../../../../src/main/library/find-published'
import { article } from '../../../support/build-article'
import { sampleBinding } from './sample-article'

function libraryOf(articles: readonly (Article & { readonly isTrashed?: true })[]) {
  const read: string[] = []
  return {
    read,
    list: () =>
      Promise.resolve(
        articles.map(({ id, headline, createdAt, updatedAt, remotes, isTrashed }) => ({ id, headline, createdAt, updatedAt, isTrashed: isTrashed === true, status: remotes.length > 0 ? ('published' as const) : ('draft' as const), siteIds: [], categories: [] }))
      ),
    current: (id: string) => {
      read.push(id)
      const found = articles.find((each) => each.id === id)
      return Promise.resolve(found === undefined || id === 'article-broken' ? { ok: false as const, error: failure('article-unreadable') } : { ok: true as const, value: found })
    }
  }
}

describe('published articles', () => {
  const remotes = [sampleBinding(1)]
  const library = libraryOf([
    article({ id: 'article-harbor', headline: 'Top 3 Reasons for “Harbor Lights”', remotes }),
    article({ id: 'article-draft-0', headline: 'Harbor Lights, a draft' }),
    { ...article({ id: 'article-trash-0', headline: 'Harbor Lights, thrown away', remotes }), isTrashed: true },
    article({ id: 'article-broken', headline: 'Harbor Lights, damaged', remotes }),
    article({ id: 'article-seoul-0', headline: '서울의 카페', remotes })
  ])

  it('are found by all words of a query, with their address, and no other file is read', async () => {
    expect(await findPublished(library, 'LIGHTS harbor')).toEqual([{ headline: 'Top 3 Reasons for “Harbor Lights”', siteId: remotes[0]?.siteId, link: remotes[0]?.link }])
    expect(library.read).toEqual(['article-harbor', 'article-broken'])
  })

  it('are none for no words', async () => {
    expect(await findPublished(library, ' ')).toEqual([])
  })
})
