import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../src/main/documents/read-document'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()

describe('the file of a document', () => {
  it('is read as it is', async () => {
    const path = join(await newFolder(), '기사.md')
    await writeFile(path, '# 제목')
    const read = await readDocument(path)
    expect(read).toMatchObject({ ok: true, value: { name: '기사.md' } })
    expect(read.ok ? new TextDecoder().decode(read.value.bytes) : '').toBe('# 제목')
  })

  it('is no other file of the computer, whatever is in it', async () => {
    const path = join(await newFolder(), 'id_rsa')
    await writeFile(path, 'a secret')
    expect(await readDocument(path)).toEqual({ ok: false, error: { code: 'document-type-not-supported', details: { name: 'id_rsa' } } })
  })

  it('that is not there, or is a folder, is told by its path', async () => {
    const folder = await newFolder()
    const asFolder = join(folder, 'folder.md')
    await mkdir(asFolder)
    for (const path of [join(folder, 'gone.docx'), join(folder, 'no folder', 'gone.docx'), asFolder, `${folder}/\0.md`]) {
      expect(await readDocument(path)).toEqual({ ok: false, error: { code: 'document-not-found', details: { path } } })
    }
  })

  it('that is larger than any document is not read', async () => {
    const path = join(await newFolder(), 'large.html')
    await writeFile(path, '')
    await truncate(path, 100 * 1024 * 1024 + 1)
    expect(await readDocument(path)).toEqual({ ok: false, error: { code: 'document-too-large', details: { name: 'large.html' } } })
  })
})
