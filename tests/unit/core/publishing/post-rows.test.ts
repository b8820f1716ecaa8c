import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { plainTextOf, postRowSchema, rowsOfContent } from '../../../../src/core/publishing/post-rows'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { hostileHtml } from '../../../support/hostile-html'
import { finishedListicle, mediaOf } from '../../../support/build-article'

const texts = (content: string) => rowsOfContent(content).map(({ text }) => text)

test('an article that was published reads as its lines, with its pictures', () => {
  const rows = rowsOfContent(wordpressContent(finishedListicle, mediaOf(finishedListicle)))
  expect(rows.slice(0, 6)).toEqual([
    { kind: 'text', text: 'Is it the sea, the songs, or the two of them?', address: '' },
    { kind: 'text', text: 'Mina Seo, Drama Editor · Jo Doe', address: '' },
    { kind: 'text', text: 'It began with one song, and a ferry.', address: '' },
    { kind: 'text', text: 'Here are three reasons.', address: '' },
    { kind: 'heading', text: '1. The chemistry', address: '' },
    expect.objectContaining({ kind: 'picture', text: 'Two "friends" & a boat' })
  ])
})

test('a Ghost’s Lexical reads as its lines, however deep it is nested', () => {
  const node = (type: string, ...children: unknown[]) => ({ type, children })
  const said = (text: string) => ({ type: 'extended-text', text })
  const lexical = JSON.stringify({
    root: node('root', node('paragraph', said('It began '), node('link', said('here')), { type: 'linebreak' }, said('by the sea.')), node('extended-heading', said('The songs')), { type: 'image', src: 'https://a.test/b.jpg', alt: 'A boat', caption: '<b>At dusk</b>' }, node('paragraph', said('End')))
  })
  expect(rowsOfContent(lexical)).toEqual([
    { kind: 'text', text: 'It began here\nby the sea.', address: '' },
    { kind: 'heading', text: 'The songs', address: '' },
    { kind: 'picture', text: 'A boat', address: 'https://a.test/b.jpg' },
    { kind: 'text', text: 'At dusk', address: '' },
    { kind: 'text', text: 'End', address: '' }
  ])
  const deep = `${'{"type":"paragraph","children":['.repeat(5_000)}{"type":"text","text":"down here"}${']}'.repeat(5_000)}`
  expect(texts(`{"root":${deep}}`)).toEqual(['down here'])
})

describe('hostile markup', () => {
  test.each([
    ['<p>one<script>alert(1)</script>two</p>', ['one', 'two']],
    ['<style>p{}</style><p>one</p><!-- <p>two</p>', ['one']],
    ['<p title="<b>no</b>">one</p>', ['one']],
    ['<p>1 < 2 &lt;b&gt; &amp;amp;</p>', ['1 < 2 <b> &amp;']],
    ['<script>never closed <p>two</p>', []],
    ['<p>one</p><b "never closed', ['one']],
    ['{"root": not JSON}', ['{"root": not JSON}']]
  ])('%s', (html, rows) => {
    expect(texts(html)).toEqual(rows)
  })

  test('of every known kind gives rows of plain text, in which no element of it is left', () => {
    for (const html of hostileHtml('evil.test')) {
      const rows = rowsOfContent(`<p>before</p>${html}<p>after</p>`)
      expect(rows[0]).toEqual({ kind: 'text', text: 'before', address: '' })
      expect(z.array(postRowSchema).safeParse(rows).success).toBe(true)
      // Escaped in the markup, it is text that somebody wrote; it is shown as such.
      if (!html.includes('&')) expect(rows.map(({ text }) => text).join('\n')).not.toMatch(/<[a-z]/i)
    }
  })

  // With its square, each would take hours: the limit of the test is the proof.
  test('of a megabyte is read in time that grows with its length alone', () => {
    for (const bit of ['<a "', '<script ', '<!--', '<', '&', '<img alt=']) {
      expect(rowsOfContent(bit.repeat(1_000_000 / bit.length))).toBeInstanceOf(Array)
    }
  })
})

test('a title is read as the words that readers see', () => {
  expect(plainTextOf('“Quiet” &amp; <em>loud</em> &#8211; it&#8217;s')).toBe('“Quiet” & loud – it’s')
})
