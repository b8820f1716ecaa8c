import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { structuredDataScript } from '../../../../src/core/structured-data/structured-data-script'
import { wholeArticle } from '../../../../src/core/structured-data/whole-article'
import { arbitraryArticle, arbitraryText } from '../../../support/arbitrary-article'
import { article } from '../../../support/build-article'

const hostile = fc.array(
  fc.oneof(
    fc.constantFrom('</script>', '</SCRIPT\n>', '<script>', '<!--', '-->', '<!-- wp:html -->', '<!-- /wp:html -->', '<!--more-->', '[gallery]', '[/caption]', ']]>', '\u2028', '\u2029', '\\', '\\"', '"', '&quot;', '&#60;', '\ud83d', '🎬', '\u0000', '\n', '</div>'),
    arbitraryText
  ),
  { maxLength: 6 }
).map((parts) => parts.join(''))

const hostileArticle = fc.record({ headline: hostile, dek: hostile, excerpt: hostile, tags: fc.array(hostile, { maxLength: 3 }) }).map(article)

test('whatever an article says, it ends no script, opens no comment and calls no shortcode', () => {
  fc.assert(
    fc.property(fc.oneof(hostileArticle, arbitraryArticle), (written) => {
      const [, json = ''] = /^<script type="application\/ld\+json" class="copydesk-schema">(.*)<\/script>$/.exec(structuredDataScript(wholeArticle(written, (id) => id))) ?? []
      expect(json).not.toMatch(/[<>&\u2028\u2029\ud800-\udfff\n]|\[[^{"]/)
      expect(JSON.parse(json)).toEqual(wholeArticle(written, (id) => id))
    })
  )
})

test('a browser reads the same data from the page', () => {
  fc.assert(
    fc.property(hostileArticle, (written) => {
      const scripts = new JSDOM(`<body><p>before</p>${structuredDataScript(wholeArticle(written, (id) => id))}<p>after</p>`).window.document.querySelectorAll('script')
      expect([...scripts].map(({ textContent }): unknown => JSON.parse(textContent))).toEqual([wholeArticle(written, (id) => id)])
    }),
    { numRuns: 50 }
  )
})
