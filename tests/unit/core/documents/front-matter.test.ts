import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import * as z from 'zod/mini'
import { newArticleSchema } from '../../../../src/core/article/article'
import { readFrontMatter } from '../../../../src/core/documents/front-matter'

describe('the front matter of a Markdown text', () => {
  it('is taken off, by the names that Jekyll, Hugo and Copydesk use', () => {
    const { facts, text } = readFrontMatter(
      ['---', 'title: "Top 3: a list"', 'subtitle: The dek', 'author: Mina Seo', 'tags: [drama, 2026]', 'category: Dramas › Reviews', 'description: In short', '---', '', 'The text'].join('\n')
    )
    expect(facts).toEqual({
      headline: 'Top 3: a list',
      dek: 'The dek',
      byline: [{ name: 'Mina Seo', role: '' }],
      tags: ['drama', '2026'],
      categories: [['Dramas', 'Reviews']],
      excerpt: 'In short'
    })
    expect(text).toBe('\nThe text')
  })

  it('may be of Windows, begin with a mark, be empty, and name authors with their roles', () => {
    expect(readFrontMatter('\uFEFF---\r\nauthors:\r\n  - name: Mina Seo\r\n    role: Editor\r\n  - Yuna Han\r\n---\r\nText')).toEqual({
      facts: { byline: [{ name: 'Mina Seo', role: 'Editor' }, { name: 'Yuna Han', role: '' }] },
      text: 'Text'
    })
    expect(readFrontMatter('---\n---\nText')).toEqual({ facts: {}, text: 'Text' })
  })

  it('keeps in the notes what an article has no field for, and what is too long for its field', () => {
    const { facts } = readFrontMatter(`---\nlayout: post\ndraft: true\nnotes: Call her\nslug: ${'x'.repeat(300)}\n---\n`)
    expect(facts.slug).toBeUndefined()
    expect(facts.notes).toBe(`Call her\n\nlayout: post\ndraft: true\nslug: ${'x'.repeat(300)}`)
  })

  it.each(['---\nA line between rules\n---\nText', '---\n- a\n- list\n---\nText', '---\n"unclosed: [\n---\nText', '---\nnever closed', 'Text\n---\ntitle: no\n---\n', '--- \n\n# x'])('is not in %j, which stays whole', (text) => {
    expect(readFrontMatter(text)).toEqual({ facts: {}, text })
  })

  it('does not grow without end from a few lines', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'.charAt(index)}`).join(',')}]`)].join('\n')
    const text = `---\n${bomb}\n---\nText`
    expect(readFrontMatter(text)).toEqual({ facts: {}, text })
  })

  it('is read as facts that an article takes, and no letter of the text behind it is lost, whatever it says', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 3 }), fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('title', 'subtitle', 'author', 'tags', 'categories', 'slug', 'description', 'layout', 'notes'), value), fc.string(), (entries, text) => {
        const { facts, text: left } = readFrontMatter(`---\n${stringify(entries)}---\n${text}`)
        expect(left).toBe(text)
        expect(z.partial(newArticleSchema).safeParse(facts).error).toBeUndefined()
      })
    )
  })
})
