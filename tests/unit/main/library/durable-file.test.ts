import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { moveDurably, sweepTemporaries, writeDurably } from '../../../../src/main/library/durable-file'
import { faultFileSystem } from './fault-file-system'
import { temporaryFolders } from './temporary-folder'

const newFolder = temporaryFolders()
const oldText = '{"headline":"old"}\n'
const newText = `{"headline":"새 글 ${'x'.repeat(300)}"}\n`

describe('writing a file durably', () => {
  it('writes, syncs, checks the size, closes, renames and syncs the folder, in this order', async () => {
    const path = join(await newFolder(), 'a.json')
    const { fileSystem, calls } = faultFileSystem({ failAt: 0, code: '' })
    await writeDurably(path, newText, { fileSystem })
    expect(calls).toEqual(['open', 'write', 'sync', 'fstat', 'close', 'rename', 'open', 'sync', 'close'])
  })

  it('goes on writing when the disk takes less than it was given', async () => {
    const path = join(await newFolder(), 'a.json')
    const { fileSystem, calls } = faultFileSystem({ failAt: 0, code: '', bytesPerWrite: 100 })
    const outcome = await writeDurably(path, newText, { fileSystem })
    expect(await readFile(path, 'utf8')).toBe(newText)
    expect(calls.filter((name) => name === 'write')).toHaveLength(Math.ceil(Buffer.byteLength(newText) / 100))
    expect(outcome).toEqual({ ok: true, value: { size: Buffer.byteLength(newText), mtimeMs: (await stat(path)).mtimeMs } })
  })

  it('keeps the generation before under its second name', async () => {
    const folder = await newFolder()
    const path = join(folder, 'a.json')
    const keepPreviousAt = join(folder, 'a.prev.json')
    for (const text of ['one', 'two', 'three']) await writeDurably(path, text, { keepPreviousAt })
    expect([await readFile(path, 'utf8'), await readFile(keepPreviousAt, 'utf8'), (await readdir(folder)).length]).toEqual(['three', 'two', 2])
  })

  it.each(['EPERM', 'ENOTSUP', 'EISDIR'])('copies the generation before where the disk has no hard links (%s)', async (code) => {
    const folder = await newFolder()
    const path = join(folder, 'a.json')
    const keepPreviousAt = join(folder, 'a.prev.json')
    await writeFile(path, oldText)
    const failAt = 7 // open, write, sync, fstat, close, unlink, link
    const { fileSystem, calls } = faultFileSystem({ failAt, code })
    const outcome = await writeDurably(path, newText, { fileSystem, keepPreviousAt })
    expect(calls[failAt - 1]).toBe('link')
    expect(outcome.ok).toBe(true)
    expect([await readFile(path, 'utf8'), await readFile(keepPreviousAt, 'utf8')]).toEqual([newText, oldText])
  })

  it.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EMFILE', 'EDQUOT'])('leaves the old or the new version, whole, whichever call fails with %s', async (code) => {
    const perfect = faultFileSystem({ failAt: 0, code, bytesPerWrite: 150 })
    const first = await newFolder()
    await writeFile(join(first, 'a.json'), oldText)
    await writeDurably(join(first, 'a.json'), newText, { fileSystem: perfect.fileSystem, keepPreviousAt: join(first, 'a.prev.json') })
    expect(perfect.calls.length).toBeGreaterThan(10)

    for (let failAt = 1; failAt <= perfect.calls.length; failAt++) {
      const folder = await newFolder()
      const path = join(folder, 'a.json')
      await writeFile(path, oldText)
      const { fileSystem } = faultFileSystem({ failAt, code, bytesPerWrite: 150 })
      const outcome = await writeDurably(path, newText, { fileSystem, keepPreviousAt: join(folder, 'a.prev.json') })
      const found = await readFile(path, 'utf8')
      const wasRenamed = failAt > perfect.calls.indexOf('rename') + 1
      expect({ failAt, found }).toEqual({ failAt, found: outcome.ok || wasRenamed ? newText : oldText })
      expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    }
  })

  it.each([
    ['ENOSPC', { code: 'disk-full', details: { needed: Buffer.byteLength(newText) } }],
    ['EDQUOT', { code: 'disk-full', details: { needed: Buffer.byteLength(newText) } }],
    ['EROFS', { code: 'disk-read-only', details: {} }],
    ['EACCES', { code: 'disk-read-only', details: {} }],
    ['EIO', { code: 'disk-failed', details: { reason: 'EIO' } }],
    ['EMFILE', { code: 'disk-failed', details: { reason: 'EMFILE' } }]
  ])('says what %s means', async (code, failure) => {
    const { fileSystem } = faultFileSystem({ failAt: 1, code })
    expect(await writeDurably(join(await newFolder(), 'a.json'), newText, { fileSystem })).toEqual({ ok: false, error: failure })
  })

  it('does not make a folder that is gone', async () => {
    const path = join(await newFolder(), 'gone', 'a.json')
    expect(await writeDurably(path, newText)).toEqual({ ok: false, error: { code: 'library-missing', details: {} } })
  })
})

describe('tidying up', () => {
  it('sweeps temporary files of earlier processes and leaves everything else', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'a.json.deadbeef-1.tmp'), 'half')
    await writeDurably(join(folder, 'a.json'), 'whole')
    await sweepTemporaries(folder)
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('moves a file between folders', async () => {
    const [from, to] = [await newFolder(), await newFolder()]
    await writeFile(join(from, 'a.json'), 'text')
    await moveDurably(join(from, 'a.json'), join(to, 'a.json'))
    expect([await readdir(from), await readFile(join(to, 'a.json'), 'utf8')]).toEqual([[], 'text'])
  })
})
