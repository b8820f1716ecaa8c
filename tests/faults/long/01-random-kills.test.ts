import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { articleIdIn } from '../../../src/main/library/draft-file'
import { openTestLibrary, sampleArticle } from '../../unit/main/library/sample-article'
import { temporaryFolders } from '../../unit/main/library/temporary-folder'
import { buildWriter } from '../support/build-writer'
import { checkLibrary } from '../support/check-library'
import { runWriter } from '../support/run-writer'

const newFolder = temporaryFolders()
const kills = 200

it(`fault 1: ${String(kills)} random kills leave no corrupt file and lose no acknowledged save`, async () => {
  const writer = await buildWriter(await newFolder())
  const directory = join(await newFolder(), 'library')
  await mkdir(directory)
  const library = await openTestLibrary(directory)
  for (let each = 0; each < 3; each++) await library.create(sampleArticle('0'))
  await library.close()
  let next = 1
  for (let kill = 0; kill < kills; kill++) {
    const running = runWriter(writer, ['for-ever', directory, String(next)])
    await running.said(1 + (kill % 7))
    await sleep((kill * 13) % 17)
    running.process.kill('SIGKILL')
    await running.gone()
    const lines = running.lines()
    const newest = [...new Map(lines.map((line) => [line.split(' ').slice(0, 2).join(' '), line])).values()]
    expect({ kill, ...(await checkLibrary(directory, newest)) }).toEqual({ kill, corrupt: [], lost: [] })
    next = Math.max(...lines.map((line) => Number(line.split(' ')[2]))) + 2 // one more may be on disk unsaid
  }
  const after = await openTestLibrary(directory)
  await after.list()
  await after.verified() // what the last one wrote right before its end may be in no index yet
  const list = await after.list()
  const names = await Promise.all(['drafts', 'trash'].map((folder) => readdir(join(directory, folder))))
  expect(list.map(({ id }) => id).sort()).toEqual(names.flat().flatMap(articleIdIn).sort())
  for (const { id } of list) expect((await after.open(id)).ok).toBe(true)
  await after.close()
})
