import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { articleSchema } from '../../../../src/core/article/article'
import { currentFormat } from '../../../../src/core/migrations/migrate'
import { draftBytes, parseDraft } from '../../../../src/main/library/draft-file'
import { sampleArticle } from './sample-article'

const id = 'article-0001'
const article: Article = {
  ...articleSchema.parse({
    ...sampleArticle('서울의 카페 7곳 “quoted” \u2028 👨‍👩‍👧 \ud800', 'Text with \ud800 lone surrogate'),
    id,
    createdAt: '2026-11-23T02:00:00.000Z',
    updatedAt: '2026-11-23T02:00:00.000Z',
    edition: 3,
    remotes: []
  })
}
const text = draftBytes({ revision: 5, article }).toString()
const unreadable = (found: string): unknown => ({ ok: false, error: { code: 'article-unreadable', details: { id, found } } })
const notUnderstood = { ok: false, error: { code: 'article-not-understood', details: { id } } }
const read = (content: string | Uint8Array): unknown => parseDraft(id, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)

describe('a draft file', () => {
  it('gives back exactly what was written, lone surrogates and all', () => {
    expect(read(text)).toEqual({ ok: true, value: { revision: 5, article } })
  })

  it('is read however its white space was changed', () => {
    expect(read(JSON.stringify(JSON.parse(text), undefined, 4))).toEqual({ ok: true, value: { revision: 5, article } })
  })

  it.each([
    ['empty', '', 'empty'],
    ['null', 'null', 'wrong-shape'],
    ['an array', '[]', 'wrong-shape'],
    ['a number out of range', '1e999', 'wrong-shape'],
    ['with a byte order mark', `\ufeff${text}`, 'not-json'],
    ['in UTF-16', Buffer.from(text, 'utf16le'), 'not-text'],
    ['all NULs', Buffer.alloc(500), 'blank'],
    ['cut in half', text.slice(0, text.length / 2), 'cut'],
    ['without its article', '{"format":2,"revision":1,"sha256":""}', 'wrong-shape'],
    ['changed by hand', text.replace('quoted', 'edited'), 'altered'],
    ['with a __proto__', text.replace('"headline":', '"__proto__":{"isAdmin":true},"headline":'), 'altered'],
    ['with a headline twice', text.replace('"headline":', '"headline":"other","headline":').replace('quoted', 'quoteb'), 'altered'],
    ['of an article with another id', text.replaceAll(id, 'article-0002'), 'altered']
  ])('is refused when it is %s', (_name, content, found) => {
    expect(read(content)).toEqual(unreadable(found))
  })

  it('nested 100,000 deep is refused', () => {
    expect(read(`{"format":1,"article":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toEqual(notUnderstood)
  })

  it('with a node that this Copydesk does not know is told apart from a damaged one, since its hash is right', () => {
    const strange = { ...article, body: { type: 'doc', content: [{ type: 'hologram' }] } }
    const sha256 = createHash('sha256').update(JSON.stringify(strange)).digest('hex')
    expect(read(JSON.stringify({ format: currentFormat, revision: 1, sha256, article: strange }))).toEqual(notUnderstood)
  })

  it('of a newer format is told apart from a broken one', () => {
    expect(read(text.replace(`"format":${String(currentFormat)}`, `"format":${String(currentFormat + 1)}`))).toEqual({ ok: false, error: { code: 'article-too-new', details: { id } } })
  })

  it('cut at any place is refused', () => {
    const bytes = Buffer.from(text)
    for (let length = 0; length < bytes.length - 1; length++) expect(read(bytes.subarray(0, length))).toMatchObject({ ok: false, error: { code: 'article-unreadable' } })
  })

  it('with any bit flipped is refused, or means the same', () => {
    fc.assert(
      fc.property(fc.nat(Buffer.byteLength(text) - 1), fc.nat(7), (place, bit) => {
        const bytes = Buffer.from(text)
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
        const outcome = parseDraft(id, bytes)
        expect(outcome.ok ? outcome.value.article : article).toEqual(article)
      }),
      { numRuns: 1_000 }
    )
  })
})
