import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordpressContent } from '../../src/core/serialise/wordpress-blocks'
import { draftOf, openTestLibrary, sampleArticle } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { articleIn } from './support/library-with'

const newFolder = temporaryFolders()
const texts = [
  ['right to left', 'שלום עולם – مرحبا بالعالم'],
  ['bidi overrides', 'a\u202eb\u202cc\u2066d\u2069'],
  ['ZWJ families', '👩‍👩‍👧‍👦 🏳️‍🌈 🧑🏽‍🚀'],
  ['combining marks', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A é é 각 각'],
  ['a lone surrogate', 'broken \ud83d emoji \udc4d'],
  ['line and paragraph separators', 'one\u2028two\u2029three'],
  ['NUL and other control characters', 'a\u0000b\u0007c\u001bd\u007f'],
  ['noncharacters and the end of Unicode', '\ufffe\uffff\u{10ffff}'],
  ['what looks like JSON', '"text":"x"}],\\u0000\\']
] as const

describe('fault 16: the scripts of the world', () => {
  it.each(texts)('%s: the same code units come back from the disk, and the previous generation', async (_name, text) => {
    const directory = await newFolder()
    const library = await openTestLibrary(directory)
    const created = await library.create(sampleArticle(text, text))
    if (!created.ok) throw new Error(created.error.code)
    await library.save({ ...draftOf(created.value), dek: text, notes: text, tags: ['한국 드라마'] })
    const after = await articleIn(await openTestLibrary(directory), created.value.id)
    expect([after.headline, after.dek, after.notes]).toEqual([text, text, text])
    expect(after.body).toEqual(created.value.body)
  })

  it('any text at all comes back as it was', async () => {
    const library = await openTestLibrary(await newFolder())
    const created = await library.create(sampleArticle())
    if (!created.ok) throw new Error(created.error.code)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }), async (dek, notes) => {
        expect((await library.save({ ...draftOf(created.value), dek, notes })).ok).toBe(true)
        const after = await articleIn(library, created.value.id)
        expect([after.dek, after.notes]).toEqual([dek, notes])
      }),
      { numRuns: 100 }
    )
  })

  it.each(texts.slice(0, 4))('%s: a site is sent the same code units', (_name, text) => {
    const content = wordpressContent({ dek: '', byline: [], body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } }, new Map())
    expect(content).toContain(text)
  })
})
