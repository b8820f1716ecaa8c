import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { temporaryFolders } from '../../unit/main/library/temporary-folder'

const newFolder = temporaryFolders()
const script = resolve(import.meta.dirname, '../../../scripts/make-library.mjs')
const run = (...args: string[]) => promisify(execFile)(process.execPath, [script, ...args])

test('a library to try things with is made with its pictures, and never in a folder that is there', async () => {
  const folder = await newFolder()
  const directory = join(folder, 'library')
  const { stdout, stderr } = await run('--articles', '3', '--pictures', '2', '--to', directory)
  expect([stdout.split('\n')[1], stderr]).toEqual([`Open it with: npm start -- --library ${directory}`, ''])
  expect((await readdir(join(directory, 'drafts'))).filter((name) => name.endsWith('.json'))).toHaveLength(3)
  expect((await readdir(join(directory, 'media'), { recursive: true })).filter((name) => name.endsWith('.jpg')).length).toBeGreaterThan(0)
  await expect(run('--articles', '3', '--to', directory)).rejects.toMatchObject({ code: 1 })
})
