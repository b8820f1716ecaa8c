import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchablePartsOf } from '../../../../src/core/search/searchable-parts'
import { article, finishedListicle } from '../../../support/build-article'
import { body, bulletList, hardBreak, item, listicle, named, noted, paragraph, reference, text } from '../../../support/build-document'

describe('searchablePartsOf', () => {
  it('has every word of an article by where it stands', () => {
    const parts = searchablePartsOf(finishedListicle)
    const of = (field: string) => parts.filter((part) => part.field === field).map((part) => part.text)
    expect(of('headline')).toEqual([finishedListicle.headline])
    expect(of('dek')).toEqual(['Is it the sea, the songs, or the two of them?'])
    expect(of('text')).toContain('The chemistry')
    expect(of('text')).toContain('It began with one song, and a ferry.')
    expect(of('text')).toContain('밤이 깊을수록 이야기는 빛난다.')
    expect(of('credit')).toEqual(expect.arrayContaining(['Disney+', 'Photo: Jo Doe / Agency']))
    expect(of('caption')).toContain('The harbour of the series.')
    expect(of('alt')).toContain('A harbour at dusk')
    expect(of('tag')).toEqual(['weekend watch'])
    expect(of('byline')).toEqual(['Mina Seo', 'Jo Doe'])
    expect(of('notes')).toEqual([finishedListicle.notes])
  })

  it('joins what one block holds, and keeps blocks apart', () => {
    const content = body(paragraph('bold ', text('wo', 'bold'), 'rd', hardBreak, 'next'), bulletList('one', 'two'))
    expect(searchablePartsOf(article({ body: content })).map((part) => part.text)).toEqual(['bold word\nnext', 'one', 'two'])
  })

  it('has the words of notes on passages, the title for search engines, and references with their numbers', () => {
    const content = body(paragraph('see ', reference('itemtwo2'), noted(' on.')), listicle('countdown', named('itemtwo2', item('Two')), item('One')))
    const passageNotes = [{ id: 'noteone1', words: 'Is that so?', passage: 'on.', writtenAt: '2026-03-08T09:00:00.000Z', isResolved: true }]
    expect(searchablePartsOf(article({ body: content, passageNotes, seoTitle: 'Two songs' }))).toEqual([
      { field: 'text', text: 'see No. 2 on.' },
      { field: 'text', text: 'Two' },
      { field: 'text', text: 'One' },
      { field: 'excerpt', text: 'Two songs' },
      { field: 'notes', text: 'Is that so?' }
    ])
  })

  it('reads nodes and fields of a newer Copydesk', () => {
    const newer = { headline: 'Later', poll: 1, body: { type: 'doc', content: [{ type: 'poll', content: [{ type: 'option', content: [{ type: 'text', text: 'Which one?' }] }] }] } }
    expect(searchablePartsOf(newer)).toEqual([
      { field: 'headline', text: 'Later' },
      { field: 'text', text: 'Which one?' }
    ])
  })

  it('takes any JSON value, nested ones too', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(searchablePartsOf({ headline: value, dek: value, body: value, tags: value, byline: value, leadPicture: value }))))
    const deep: unknown = JSON.parse(`${'{"type":"doc","content":['.repeat(5_000)}{"type":"text","text":"x"}${']}'.repeat(5_000)}`)
    expect(searchablePartsOf({ headline: 'Deep', body: deep })).toEqual([{ field: 'headline', text: 'Deep' }])
  })
})
