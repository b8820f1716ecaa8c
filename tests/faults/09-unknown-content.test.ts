import { readFile, stat, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/article/article'
import { draftOf, openTestLibrary } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { forgeDraft } from './support/forge-draft'
import { makeLibraryWithOld } from './support/library-with'

const newFolder = temporaryFolders()
const savesOfAMinute = 60
const paragraph = (text: string): unknown => ({ type: 'paragraph', content: [{ type: 'text', text }] })

function nested(depth: number): string {
  return `${'{"type":"blockquote","content":['.repeat(depth)}{"type":"paragraph","content":[{"type":"text","text":"The word within"}]}${']}'.repeat(depth)}`
}

const bodies: readonly (readonly [name: string, body: (article: Article) => string])[] = [
  ['an unknown node', (article) => forgeDraft({ ...article, body: { type: 'doc', content: [paragraph('The word within'), { type: 'hologram', content: [] }] } })],
  [
    'an unknown mark',
    (article) =>
      forgeDraft({
        ...article,
        body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The word within', marks: [{ type: 'glow' }] }] }] }
      })
  ],
  ['an unknown attribute', (article) => forgeDraft({ ...article, body: { type: 'doc', content: [{ ...Object(paragraph('The word within')), attrs: { colour: 'red' } }] } })],
  ['a depth of 5,000', (article) => forgeDraft(article).replace('"body":', `"unread":${nested(5_000)},"body":`)],
  [
    '200,000 nodes',
    (article) => forgeDraft({ ...article, body: { type: 'doc', content: Array.from({ length: 200_000 }, (_, n) => paragraph(n === 0 ? 'The word within' : 'x')) } })
  ]
]

describe('fault 9: content that this Copydesk does not know', () => {
  it.each(bodies)('%s never empties the document: after a minute of saves the file is unchanged, and its words can be read', async (_name, bodyOf) => {
    const directory = await newFolder()
    const { article, path } = await makeLibraryWithOld(directory)
    const strange = bodyOf(article)
    await writeFile(path, strange)
    const before = await stat(path)
    const library = await openTestLibrary(directory)
    expect(await library.open(article.id)).toMatchObject({ ok: false, error: { code: 'article-not-understood' } })
    for (let save = 0; save < savesOfAMinute / (strange.length > 1_000_000 ? 20 : 1); save++) {
      expect((await library.save({ ...draftOf(article), headline: `Save ${String(save)}`, body: { type: 'doc', content: [{ type: 'paragraph' }] } })).ok).toBe(false)
    }
    await library.list()
    await library.close()
    const inspection = await library.inspect(article.id)
    expect(inspection).toMatchObject({ ok: true, value: { state: 'not-understood' } })
    expect(inspection.ok && inspection.value.text).toContain('The word within')
    expect(await readFile(path, 'utf8')).toBe(strange)
    expect(await stat(path)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })
})
