import { describe, expect, test } from 'vitest'
import { wordpressExcerpt, wordpressTitle } from '../../../../src/core/serialise/wordpress-fields'

describe('a headline as WordPress title', () => {
  test.each([
    ['Top 3 Reasons to "Tune In" – it\'s “here”', 'Top 3 Reasons to "Tune In" – it\'s “here”'],
    ['R&B < K-Pop > <b>Rock</b>', 'R&amp;B &lt; K-Pop &gt; &lt;b&gt;Rock&lt;/b&gt;'],
    ['literally &amp;', 'literally &amp;amp;'],
    [' on\r\none line\u0000 ', 'on one line'],
    ['반쪽 \ud83d', '반쪽 \ufffd']
  ])('%j is sent as %j', (headline, title) => {
    expect(wordpressTitle(headline)).toBe(title)
  })
})

test('an excerpt keeps its lines', () => {
  expect(wordpressExcerpt(' Q & A\r\n<second> line\n')).toBe('Q &amp; A\n&lt;second&gt; line')
})
