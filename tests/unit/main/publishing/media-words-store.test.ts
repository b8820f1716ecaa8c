import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startEndpoint } from '../../../../scripts/endpoint/reference-server.mjs'
import { failure } from '../../../../src/core/failure'
import { http } from '../../../../src/main/publishing/http'
import type { Http } from '../../../../src/main/publishing/http'
import { MediaWordsStore } from '../../../../src/main/publishing/media-words-store'
import { listicleFor, openDeskWith, valueOf } from '../../../integration/publishing/desk'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const one = '1'.repeat(64)
const other = '2'.repeat(64)

describe('what is known of the words of files', () => {
  const open = (directory: string) => new MediaWordsStore({ path: join(directory, 'media-words.json'), clock: () => new Date() })
  const known = async (store: MediaWordsStore, siteId: string, mediaId: string | number) => valueOf(await store.read(siteId))(mediaId)

  test('is known after a start, by site and file, and takes the place of what was known of that file', async () => {
    const directory = await newFolder()
    const store = open(directory)
    await store.note('site-0001', [{ mediaId: 43, hashes: [one] }, { mediaId: '__proto__', hashes: [one] }])
    await store.note('site-0002', [{ mediaId: 43, hashes: [other] }])
    await store.note('site-0001', [{ mediaId: 44, hashes: [one, other] }])
    await store.note('site-0001', [{ mediaId: 44, hashes: [other] }])
    const again = open(directory)
    expect(await Promise.all([known(again, 'site-0001', 43), known(again, 'site-0001', 44), known(again, 'site-0002', 43)])).toEqual([[one], [other], [other]])
    for (const strange of ['constructor', 45]) expect(await known(again, 'site-0001', strange)).toEqual([])
    expect(await known(again, 'site-0003', 43)).toEqual([])
  })

  test('is not written where it is no news', async () => {
    const directory = await newFolder()
    const store = open(directory)
    await store.note('site-0001', [])
    expect(await readdir(directory)).toEqual([])
    await store.note('site-0001', [{ mediaId: 43, hashes: [one] }])
    const { ino } = await stat(join(directory, 'media-words.json'))
    await store.note('site-0001', [{ mediaId: 43, hashes: [one] }])
    expect((await stat(join(directory, 'media-words.json'))).ino).toBe(ino)
  })

  test('is nothing where its file is damaged, which is set aside', async () => {
    const directory = await newFolder()
    await writeFile(join(directory, 'media-words.json'), '{"format":1,"words":')
    expect(await known(open(directory), 'site-0001', 43)).toEqual([])
    expect((await readdir(directory)).map((name) => name.replace(/-\d.*/, ''))).toEqual(['media-words.json.broken'])
  })
})

test('words that were sent without an answer are known for ours to another article that shares the file', async () => {
  let isLost = false
  const losing: Http = async (request, signal) => {
    const answer = await http(request, signal)
    return isLost && request.method === 'PUT' && request.address.includes('/media/') ? { type: 'doubtful', failure: failure('site-timeout', { host: 'desk.test' }) } : answer
  }
  const endpoint = await startEndpoint()
  const desk = await openDeskWith(losing)
  try {
    const { site } = valueOf(await desk.sites.connect({ kind: 'endpoint', address: endpoint.address, signIn: { way: 'bearer' }, userName: '', password: 'reference-token' }))
    const contents = await listicleFor(desk, 'Shared', ['#123', '#234', '#345'])
    const withAlt = (alt: string) => ({ leadPicture: contents.leadPicture && { ...contents.leadPicture, alt } })
    const first = await desk.write(contents)
    const second = await desk.write({ ...contents, ...withAlt('Of the second'), slug: 'second' })
    for (const article of [first, second]) expect(valueOf(await desk.publish(article, site.id)).receipt.differences).toEqual([])
    const altThere = () => [...endpoint.media.values()].map(({ alt }) => alt)[0]
    isLost = true
    await desk.rewrite(first, withAlt('Sent once'))
    expect((await desk.publish(first, site.id)).ok).toBe(false)
    expect(altThere()).toBe('Sent once')
    expect(await readFile(join(desk.library.layout.directory, 'media-words.json'), 'utf8')).toContain(site.id)
    isLost = false
    expect([valueOf(await desk.publish(second, site.id)).receipt.differences, altThere()]).toEqual([[], 'Of the second'])
  } finally {
    await desk.close()
    await endpoint.stop()
  }
})
