import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { buildWriter } from './support/build-writer'
import { headlineIn } from './support/library-with'
import { runWriter } from './support/run-writer'

const newFolder = temporaryFolders()
const newSharedFolder = temporaryFolders(afterAll)
let writer: string

beforeAll(async () => {
  writer = await buildWriter(await newSharedFolder())
})

describe('fault 34: the environment', () => {
  it.each([
    ['a time zone far ahead', { TZ: 'Pacific/Kiritimati' }, 'library'],
    ['a time zone that does not exist', { TZ: 'Nowhere/Atlantis' }, 'library'],
    ['LANG=C', { LANG: 'C', LC_ALL: 'C' }, 'library'],
    ['a Turkish system', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, 'library'],
    ['no HOME', { HOME: undefined }, 'library'],
    ['a path with spaces, quotes and emoji', {}, 'my "library" ✨ 보관함 %20'],
    ['a path in decomposed letters', {}, '보관함'.normalize('NFD')]
  ])('%s: an article is saved, listed and read as ever', async (_name, change, name) => {
    const directory = join(await newFolder(), name)
    await mkdir(directory)
    const running = runWriter(writer, ['once', directory], { ...process.env, ...change })
    await running.gone()
    expect(JSON.parse(running.lines().at(-1) ?? '')).toEqual(['서울 👩‍👩‍👧', '2026-11-23T02:00:01.000Z', '2026-11-23T02:00:01.000Z'])
    expect(await headlineIn(directory, 'article-0001')).toBe('서울 👩‍👩‍👧')
  })
})
