import { describe, expect, it } from 'vitest'
import { draftOf, openTestLibrary, sampleArticle } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { articleIn } from './support/library-with'

const newFolder = temporaryFolders()

describe('fault 12: the clock', () => {
  it.each([
    ['an hour back', '2026-11-23T10:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['ten years on', '2026-11-23T10:00:00.000Z', '2036-11-23T10:00:00.000Z'],
    ['ten years back', '2036-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ['across the end of summer time', '2026-10-25T00:59:59.000Z', '2026-10-25T01:00:00.000Z'],
    ['standing still', '2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z']
  ])('%s: the newest words are kept and the edition goes on counting', async (_name, before, after) => {
    const directory = await newFolder()
    let now = before
    const clock = (): Date => new Date(now)
    const library = await openTestLibrary(directory, { clock })
    const created = await library.create(sampleArticle('Old'))
    if (!created.ok) throw new Error(created.error.code)
    await library.save({ ...draftOf(created.value), headline: 'Newer' })
    now = after
    expect(await library.save({ ...draftOf(created.value), headline: 'Newest' })).toEqual({ ok: true, value: { savedAt: after, edition: 2 } })
    await library.list()
    await library.close()
    const next = await openTestLibrary(directory, { clock: () => new Date(before) })
    expect((await articleIn(next, created.value.id)).headline).toBe('Newest')
    await next.verified()
    expect((await next.list()).map(({ headline, updatedAt }) => [headline, updatedAt])).toEqual([['Newest', after]])
  })
})
