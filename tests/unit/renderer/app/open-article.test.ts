import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { failure } from '../../../../src/core/failure'
import type { Failure } from '../../../../src/core/failure'
import { fail, ok } from '../../../../src/core/result'
import { OpenArticle } from '../../../../src/renderer/src/app/open-article'
import { sampleBinding } from '../../main/library/sample-article'
import { Disk, anArticle, diskFull, passing } from '../session/open-document'
import { stubPageMoments } from '../stub-page-moments'

const one = anArticle({ id: 'article-one' })
const two = anArticle({ id: 'article-two', headline: 'Two' })
const three = anArticle({ id: 'article-three', headline: 'Three' })

function desk(first: Article | null = one) {
  const disk = new Disk()
  const failures: Failure[] = []
  const delays = new Map<string, number>()
  const written = new Map([one, two, three].map((article) => [article.id, article]))
  const open = new OpenArticle(first, {
    read: async (id) => {
      await passing(delays.get(id) ?? 0)
      const found = written.get(id)
      return found === undefined ? fail(failure('article-not-found', { id })) : ok(found)
    },
    save: disk.save,
    onFailure: (told) => failures.push(told)
  })
  return { disk, failures, delays, written, open, shown: () => open.session()?.get('headline') }
}

beforeEach(() => {
  vi.useFakeTimers()
  stubPageMoments()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the open article', () => {
  it('is left only when the disk has its last key', async () => {
    const { disk, open, shown } = desk()
    disk.delay = 100
    open.session()?.set('dek', 'The last key')
    void open.open('article-two')
    await vi.advanceTimersByTimeAsync(50)
    expect(shown()).toBe('Harbor Lights')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown()).toBe('Two')
    expect(disk.written.map(({ id, dek }) => [id, dek])).toEqual([['article-one', 'The last key']])
  })

  it('is saved and handed over though no slug can be made of its headline', async () => {
    const { disk, open } = desk()
    const session = open.session()
    session?.set('headline', 'Without a slug')
    if (session !== undefined) {
      vi.spyOn(session, 'set').mockImplementation(() => {
        throw new Error('The code that makes slugs cannot be read')
      })
    }
    const settled = open.settle()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await settled).toBeUndefined()
    expect(disk.written.at(-1)?.headline).toBe('Without a slug')
  })

  it('is followed by the other as that is on the disk by then, not as it was before pictures came in', async () => {
    const { written, open } = desk()
    open.session()?.waitFor(passing(1_500))
    void open.open('article-two')
    await vi.advanceTimersByTimeAsync(1_000)
    written.set('article-two', { ...two, remotes: [sampleBinding(1)] })
    await vi.advanceTimersByTimeAsync(1_000)
    expect([open.session()?.id, open.session()?.remotes]).toEqual(['article-two', [sampleBinding(1)]])
  })

  it('is left only when the pictures dropped on it have come in, and what was typed waits for none of them', async () => {
    const { disk, open, shown } = desk()
    const session = open.session()
    const arrive: (() => void)[] = []
    for (const dek of ['The first is in', 'Both are in']) session?.waitFor(new Promise<void>((then) => arrive.push(then)).then(() => session.set('dek', dek)))
    session?.set('dek', 'Typed')
    void open.open('article-two')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([shown(), disk.written.at(-1)?.dek]).toEqual(['Harbor Lights', 'Typed'])
    arrive[0]?.()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown()).toBe('Harbor Lights')
    arrive[1]?.()
    await vi.advanceTimersByTimeAsync(1_000)
    expect([shown(), disk.written.at(-1)]).toMatchObject(['Two', { id: 'article-one', dek: 'Both are in' }])
  })

  it('is left though a picture on its way never comes in', async () => {
    const { open, shown } = desk()
    const lost = new Error('Main is gone')
    const told = vi.fn()
    vi.stubGlobal('reportError', told)
    open.session()?.waitFor(Promise.reject(lost))
    void open.open('article-two')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([shown(), told.mock.calls]).toEqual(['Two', [[lost]]])
  })

  it('stays open, and says why, when it cannot be saved', async () => {
    const { disk, failures, open, shown } = desk()
    disk.trouble = diskFull
    open.session()?.set('dek', 'Nowhere to go')
    void open.open('article-two')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown()).toBe('Harbor Lights')
    expect(failures).toEqual([diskFull])
    expect(open.session()?.get('dek')).toBe('Nowhere to go')
  })

  it('is the last of several asked for in a row, however long each takes to read', async () => {
    const { delays, open, shown } = desk()
    delays.set('article-two', 500)
    void open.open('article-two')
    void open.open('article-three')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown()).toBe('Three')
  })

  it('stays when another cannot be read', async () => {
    const { failures, open, shown } = desk()
    void open.open('article-gone')
    await vi.advanceTimersByTimeAsync(10)
    expect(shown()).toBe('Harbor Lights')
    expect(failures.map(({ code }) => code)).toEqual(['article-not-found'])
  })

  it('keeps a key typed while it is being left', async () => {
    const { disk, open } = desk()
    disk.delay = 100
    const session = open.session()
    session?.set('dek', 'One')
    void open.leave()
    await vi.advanceTimersByTimeAsync(50)
    session?.set('dek', 'One more')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(open.session()).toBeUndefined()
    expect(disk.written.at(-1)?.dek).toBe('One more')
  })
})

describe('the slug', () => {
  it('follows the headline', async () => {
    const { open } = desk()
    open.session()?.set('headline', 'Three Reasons to Watch')
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(1_000)
    await vi.dynamicImportSettled()
    expect(open.session()?.get('slug')).toBe('three-reasons-to-watch')
  })

  it('is up to date whenever the article is handed over', async () => {
    const { disk, open } = desk()
    open.session()?.set('headline', 'Published at Once')
    const handedOver = open.handOver()
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(500)
    expect(await handedOver).toBe(true)
    expect(disk.written.at(-1)?.slug).toBe('published-at-once')
  })

  it('stays as edited by hand, and as it is once the article is on a site', async () => {
    const edited = desk(anArticle({ isSlugEdited: true, slug: 'mine' }))
    edited.open.session()?.set('headline', 'Another')
    const published = desk(
      anArticle({
        slug: 'live',
        remotes: [
          {
            siteId: 'site-one',
            postId: 7,
            status: 'published',
            link: 'https://news.example.com/live',
            publishedAt: '2026-11-23T10:00:00.000Z',
            edition: 0,
            modifiedGmt: '2026-11-23T10:00:00',
            contentHash: 'a'.repeat(64),
            ownHead: [],
            media: []
          }
        ]
      })
    )
    published.open.session()?.set('headline', 'Another')
    await vi.advanceTimersByTimeAsync(2_000)
    await vi.dynamicImportSettled()
    expect([edited.open.session()?.get('slug'), published.open.session()?.get('slug')]).toEqual(['mine', 'live'])
  })
})
