import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readableText } from '../../../../src/core/article/readable-text'
import { arbitraryArticle } from '../../../support/arbitrary-article'

describe('the words of an article’s file', () => {
  it('stand in lines and paragraphs, whatever the blocks are', () => {
    const file = JSON.stringify({
      headline: 'The “headline”',
      dek: 'The dek',
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'One ' }, { type: 'text', text: 'line', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, { type: 'text', text: 'two' }] },
          { type: 'hologram', content: [{ type: 'text', text: '서울 \u2028 "text":"no"' }] }
        ]
      }
    })
    expect(readableText(file)).toBe('The “headline”\nThe dek\n\nOne line\ntwo\n\n서울 \u2028 "text":"no"')
  })

  it('are read up to where the file ends, in whatever form it is', () => {
    expect(readableText('{"headline":"Cut wi')).toBe('Cut wi')
    expect(readableText('{"headline":"Cut \\u00')).toBe('Cut \\u00')
    expect(readableText('\0\0\0')).toBe('')
    expect(readableText('')).toBe('')
  })

  it('are found in every article, cut at any place, without failing', () => {
    fc.assert(
      fc.property(arbitraryArticle, fc.nat(100), (article, share) => {
        const file = JSON.stringify(article)
        expect(typeof readableText(file.slice(0, (file.length * share) / 100))).toBe('string')
        if (article.headline.trim() !== '') expect(readableText(file)).toContain(article.headline.trim().split('\n')[0]?.trim() ?? '')
      }),
      { numRuns: 100 }
    )
  })

  it('take no longer than the file is long, also when it was made to be slow', () => {
    for (const hostile of [`{"headline":"${'\\'.repeat(2_000_000)}`, '"text":"'.repeat(500_000), '"type"'.repeat(600_000)]) {
      const started = performance.now()
      readableText(hostile)
      expect(performance.now() - started).toBeLessThan(3_000)
    }
  })
})
