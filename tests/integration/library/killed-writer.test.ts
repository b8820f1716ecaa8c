import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDraft } from '../../../src/main/library/draft-file'
import { openTestLibrary, sampleArticle } from '../../unit/main/library/sample-article'
import { temporaryFolders } from '../../unit/main/library/temporary-folder'

const newFolder = temporaryFolders()
const rounds = 5
const previousName = 'article-0001.prev.json'

/** Starts a writer, kills it in the middle of its work after some acknowledged saves, and tells the number of the last one. */
async function lastAcknowledgedBeforeKill(directory: string, first: number, saves: number): Promise<number> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'endless-writer.mjs'), directory, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  writer.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    if (output.split('\n').length > saves) writer.kill('SIGKILL')
  })
  await once(writer, 'close')
  expect(writer.signalCode).toBe('SIGKILL')
  return Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1))
}

describe('a writer killed in the middle of saving', () => {
  it('has every acknowledged word on disk, and leaves a library that opens', { timeout: 120_000 }, async () => {
    const directory = await newFolder()
    await (await openTestLibrary(directory)).create(sampleArticle('0'))
    let newest = 0
    let roundsWithPrevious = 0
    for (let round = 0; round < rounds; round++) {
      const acknowledged = await lastAcknowledgedBeforeKill(directory, newest + 1, 3 + round * 7)
      const library = await openTestLibrary(directory)
      const article = await library.open('article-0001')
      if (!article.ok) throw new Error(article.error.code)
      newest = Number(article.value.headline)
      expect(newest).toBeGreaterThanOrEqual(acknowledged)
      expect(newest).toBeLessThanOrEqual(acknowledged + 1)
      expect(article.value.notes.startsWith(`${String(newest)} `)).toBe(true)
      // There is a moment without one (`keepPrevious`), in which the writer may have been killed.
      const { drafts } = library.layout
      if ((await readdir(drafts)).includes(previousName)) {
        const previous = parseDraft('article-0001', await readFile(join(drafts, previousName)))
        expect(previous.ok && newest - Number(previous.value.article.headline)).toBeOneOf([0, 1])
        roundsWithPrevious++
      }
      await library.verified()
      expect((await library.list()).map(({ headline }) => headline)).toEqual([String(newest)])
      await library.close()
      expect((await readdir(drafts)).filter((name) => name !== previousName)).toEqual(['article-0001.json'])
    }
    expect(roundsWithPrevious).toBeGreaterThan(0)
  })
})
