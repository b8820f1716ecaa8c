import { describe, expect, it } from 'vitest'
import { authorText, findAuthor, withTyped } from '../../../../../src/renderer/src/features/writing/authors'

describe('an author as one types it', () => {
  it.each([
    ['Mina Seo, Drama Editor', { name: 'Mina Seo', role: 'Drama Editor' }],
    ['Mina Seo', { name: 'Mina Seo', role: '' }],
    ['  서미나 ， 드라마 에디터 ', { name: '서미나', role: '드라마 에디터' }],
    ['Jo Doe, Editor, Seoul', { name: 'Jo Doe', role: 'Editor, Seoul' }],
    [', Editor', undefined],
    ['   ', undefined]
  ])('%s', (typed, author) => {
    expect(findAuthor(typed)).toEqual(author)
  })

  it('reads what it writes', () => {
    const author = { name: 'Mina Seo', role: 'Drama Editor' }
    expect(findAuthor(authorText(author))).toEqual(author)
  })

  it('counts while it is still being typed', () => {
    expect(withTyped([{ name: 'A', role: '' }], 'B, C')).toEqual([{ name: 'A', role: '' }, { name: 'B', role: 'C' }])
    expect(withTyped([{ name: 'A', role: '' }], ' ')).toEqual([{ name: 'A', role: '' }])
  })
})
