import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Body } from '../../../../src/core/article/document'
import { readBack } from '../../../../src/core/publishing/read-back'
import { bodyHtml } from '../../../../src/core/serialise/html'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { finishedListicle, mediaOf } from '../../../support/build-article'
import { body, heading, item, listicle, named, noted, paragraph, reference, text } from '../../../support/build-document'

const media = mediaOf(finishedListicle)
const asWordPress = (read: Body) => wordpressContent({ ...finishedListicle, body: read }, media)
const known = finishedListicle.body
const stored = asWordPress(known)

test('words that were changed on the web are read back into our blocks, pictures and links as they were', () => {
  const changed = stored.replace('They waited ten years.', 'They waited <strong>eleven</strong> years &amp; a day.').replace('2. The songs', '2. The new songs').replace('<em>one song</em>', 'two songs')
  const read = readBack(changed, known, asWordPress)
  expect(read && asWordPress(read)).toBe(changed)
  expect(JSON.stringify(read)).toContain('The new songs')
})

test.each([
  ['a block more', stored.replace('<p>Here are three reasons.</p>', '<p>Here are three reasons.</p><p>And one.</p>')],
  ['a block less', stored.replace(/<!-- wp:paragraph -->\n<p>Here are three reasons.<\/p>\n<!-- \/wp:paragraph -->/, '')],
  ['a mark that we have not', stored.replace('ten years', '<mark>ten</mark> years')],
  ['an attribute that we have not', stored.replace('ten years', '<strong class="x">ten</strong> years')],
  ['an address that is code', stored.replace('ten years', '<a href="javascript:alert(1)">ten</a> years')],
  ['marks that are not nested', stored.replace('ten years', '<strong>ten<em></strong> years</em>')],
  ['another caption', stored.replaceAll('Friends at first.', 'Foes at first.')],
  ['nothing', '']
])('%s is not read back, since something would be lost', (_name, changed) => {
  expect(readBack(changed, known, asWordPress)).toBeUndefined()
})

test('texts that were not changed keep their notes and references; a reference is not given up for words', () => {
  const write = (read: Body) => bodyHtml(read, new Map())
  const ours = body(paragraph(noted('six episodes'), ' in all'), paragraph('see ', reference('h7d2k9x1')), listicle('ascending', named('h7d2k9x1', item('The songs'))), paragraph('End'))
  const html = write(ours)
  expect(readBack(html.replace('End', 'The end'), ours, write)).toEqual({ ...ours, content: [...ours.content.slice(0, -1), paragraph('The end')] })
  expect(readBack(html.replace('see No. 1', 'look at No. 1'), ours, write)).toBeUndefined()
})

test('whatever two texts are changed to, what is read back is what the site holds, or nothing', () => {
  const words = fc.stringMatching(/^[a-zA-Z&<> ]{1,20}$/)
  fc.assert(
    fc.property(words, words, fc.boolean(), (first, second, isBold) => {
      const ours = body(paragraph('First'), heading(2, 'Second'))
      const theirs = body(paragraph(isBold ? text(first, 'bold') : first), heading(2, second))
      const write = (read: Body) => bodyHtml(read, new Map())
      const read = readBack(write(theirs), ours, write)
      if (read !== undefined) expect(write(read).trim()).toBe(write(theirs).trim())
      if (first.trim() !== '' && second.trim() !== '') expect(read).toBeDefined()
    })
  )
})
