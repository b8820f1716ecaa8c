import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerSearch } from '../../../../../src/main/library/search/answer-search'
import { LibrarySearch } from '../../../../../src/main/library/search/library-search'
import type { SearchThread } from '../../../../../src/main/library/search/library-search'
import { readIds } from '../../../../../src/ipc/long-lists'
import type { Library } from '../../../../../src/main/library/library'
import { layoutOf } from '../../../../../src/main/library/library-layout'
import type { SearchFolders } from '../../../../../src/main/library/search/search-texts'
import { draftOf, openTestLibrary, sampleArticle } from '../sample-article'
import { temporaryFolders } from '../temporary-folder'

const newFolder = temporaryFolders()
let directory: string
let library: Library
let search: LibrarySearch
let started: number
let ended: number

/** The searching thread, here in the thread of the test. */
function startThread(folders: SearchFolders): SearchThread {
  started++
  const { port1, port2 } = new MessageChannel()
  answerSearch(port2, folders)
  return {
    postMessage: (question) => port1.postMessage(question),
    on: (event, listener) => port1.on(event === 'error' ? 'messageerror' : event, listener),
    terminate: () => {
      ended++
      port1.close()
    }
  }
}

/** The ids of the articles that were found; undefined when a newer query came first. */
async function idsOf(query: string): Promise<readonly string[] | undefined> {
  const findings = await search.find(query)
  return findings === null ? undefined : readIds(findings.ids)
}

beforeEach(async () => {
  started = 0
  ended = 0
  directory = await newFolder()
  search = new LibrarySearch({ folders: layoutOf(directory), startThread })
  library = await openTestLibrary(directory, { onTouched: (id) => search.note(id) })
  await library.create(sampleArticle('One', 'The harbor was closed. Nobody knew why the Café was open.'))
  await library.create(sampleArticle('Two', '서울의 밤은 길다. 카페는 닫혀 있었다.'))
  await library.create({ ...sampleArticle('Three', 'Nothing to see.'), notes: 'Ask about the harbor.' })
})

afterEach(async () => {
  search.close()
  await library.close()
})

describe('the full-text search of a library', () => {
  it('finds words wherever they stand, and shows the sentence with the hit marked', async () => {
    expect([...((await idsOf('harbor')) ?? [])].sort()).toEqual(['article-0001', 'article-0003'])
    expect(await search.findExcerpts('cafe', ['article-0001'])).toEqual([{ id: 'article-0001', field: 'text', text: 'Nobody knew why the Café was open.', marks: [[20, 24]] }])
    expect(await search.findExcerpts('harbor', ['article-0003'])).toMatchObject([{ field: 'notes' }])
    expect(await idsOf('카페'.normalize('NFD'))).toEqual(['article-0002'])
    expect(started).toBe(1)
  })

  it('brings the sentences of those that the list shows first: not of the trash, not where the headline says it, the one changed last before the others', async () => {
    await library.create(sampleArticle('The harbor in winter', 'Nothing.'))
    await library.create(sampleArticle('Five', 'A harbor again.'))
    const one = await library.open('article-0001')
    if (!one.ok) throw new Error(one.error.code)
    await library.save({ ...draftOf(one.value), dek: 'Changed after all others' })
    await library.trash('article-0003')
    const findings = await search.find('harbor')
    expect(readIds(findings?.ids ?? '')).toHaveLength(4)
    expect(findings?.excerpts.map(({ id, text }) => `${id}: ${text}`)).toEqual(['article-0001: The harbor was closed.', 'article-0005: A harbor again.'])
  })

  it('brings no more of them than a screen has rows', async () => {
    for (let number = 0; number < 30; number++) await library.create(sampleArticle(`Plain ${String(number)}`, 'A beacon.'))
    const findings = await search.find('beacon')
    expect(readIds(findings?.ids ?? '')).toHaveLength(30)
    expect(findings?.excerpts).toHaveLength(20)
  })

  it('finds for a query that is typed on what it finds for the whole of it, also after a change in between', async () => {
    for (const query of ['h', 'ha', 'har', 'harbor', 'harbor c', 'harbor closed']) await search.find(query)
    expect(await idsOf('harbor closed n')).toEqual(['article-0001'])
    const three = await library.open('article-0003')
    if (!three.ok) throw new Error(three.error.code)
    await library.save({ ...draftOf(three.value), notes: 'The harbor closed at noon.' })
    expect(await idsOf('harbor closed no')).toEqual(['article-0001', 'article-0003'])
    expect(await idsOf('harbor')).toEqual(['article-0001', 'article-0003'])
  })

  it('knows what was saved, made, thrown away and deleted since', async () => {
    await search.prepare()
    const one = await library.open('article-0001')
    if (!one.ok) throw new Error(one.error.code)
    await library.save({ ...draftOf(one.value), dek: 'A lighthouse at noon' })
    await library.create(sampleArticle('Four', 'A lighthouse by night.'))
    expect(await idsOf('lighthouse')).toEqual(['article-0001', 'article-0004'])
    await library.trash('article-0004')
    expect(await idsOf('lighthouse')).toContain('article-0004') // the list shows it under Trash
    await library.deleteForGood('article-0004')
    expect(await idsOf('lighthouse')).toEqual(['article-0001'])
  })

  it('leaves out what cannot be read', async () => {
    await writeFile(join(directory, 'drafts', 'article-0001.json'), '{"format":1,"article":{"headline":"harbor')
    expect(await idsOf('harbor')).toEqual(['article-0003'])
    expect(await search.findExcerpts('harbor', ['article-0001', 'article-0009'])).toEqual([])
  })

  it('answers only the newest of the queries that wait', async () => {
    const answers = await Promise.all(['h', 'ha', 'har', 'harbor'].map(idsOf))
    expect(answers.map((ids) => ids?.length)).toEqual([expect.any(Number), undefined, undefined, 2])
  })

  it('lets the words go when nobody searches, and reads them again for who does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await search.find('harbor')
    vi.advanceTimersByTime(4 * 60_000)
    await search.find('harbor')
    vi.advanceTimersByTime(4 * 60_000)
    expect(ended).toBe(0)
    vi.advanceTimersByTime(2 * 60_000)
    vi.useRealTimers()
    expect(ended).toBe(1)
    expect(await idsOf('harbor')).toHaveLength(2)
    expect(started).toBe(2)
  })

  it('fails what was asked when its thread ends, and starts another for the next question', async () => {
    let fail: (error: unknown) => void = () => undefined
    const broken: SearchThread = {
      postMessage: () => undefined,
      on: (event, listener) => {
        if (event === 'error') fail = listener
      },
      terminate: () => undefined
    }
    const threads = [() => broken, startThread]
    const failing = new LibrarySearch({ folders: layoutOf(directory), startThread: (folders) => (threads.shift() ?? startThread)(folders) })
    const asked = failing.find('harbor')
    fail(new Error('out of memory'))
    await expect(asked).rejects.toThrow('out of memory')
    expect(readIds((await failing.find('harbor'))?.ids ?? '')).toHaveLength(2)
    failing.close()
  })
})
