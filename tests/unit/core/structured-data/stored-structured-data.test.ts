import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { rowsOfContent } from '../../../../src/core/publishing/post-rows'
import { ghostLexical } from '../../../../src/core/serialise/ghost-lexical'
import { addressOf } from '../../../../src/core/serialise/html'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { listAndCredits } from '../../../../src/core/structured-data/list-and-credits'
import { hasStructuredDataOf, withoutStructuredData } from '../../../../src/core/structured-data/stored-structured-data'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article, finishedListicle, mediaOf } from '../../../support/build-article'
import { body, figure, paragraph, picture } from '../../../support/build-document'

const writers = {
  WordPress: (written: Article, withData: boolean) => wordpressContent(written, mediaOf(written), withData ? dataOf(written) : undefined),
  Ghost: (written: Article, withData: boolean) => ghostLexical(written, ['A dek'], mediaOf(written), withData ? dataOf(written) : undefined)
}

function dataOf(written: Article) {
  const media = mediaOf(written)
  return listAndCredits(written, (id) => addressOf(id, media))
}

describe.each(['WordPress', 'Ghost'] as const)('what %s holds', (kind) => {
  const write = writers[kind]

  test('is, without the structured data in it, what was written without it, whatever was written', () => {
    fc.assert(fc.property(arbitraryArticle, (written) => { expect(withoutStructuredData(write(written, true))).toBe(write(written, false)) }))
  })

  test('has the same lines with it as without it', () => {
    fc.assert(fc.property(arbitraryArticle, (written) => { expect(rowsOfContent(write(written, true))).toEqual(rowsOfContent(write(written, false))) }))
  })

  test('has the structured data that it was sent, or has not', () => {
    const sent = write(finishedListicle, true)
    expect([sent, sent.replace('Disney', 'Another'), sent.replaceAll(/<script[^>]*>|<\/script>/g, ''), write(finishedListicle, false)].map((held) => hasStructuredDataOf(sent, held))).toEqual([true, false, false, false])
    expect(hasStructuredDataOf(write(finishedListicle, false), '')).toBe(true)
  })

  test('keeps the structured data of others', () => {
    const others = write(finishedListicle, true).replaceAll('copydesk-schema', 'yoast-schema-graph')
    expect(withoutStructuredData(others)).toBe(others)
  })
})

test('a block whose tags WordPress has taken out is none of the words either', () => {
  const bare = writers.WordPress(finishedListicle, true).replace(/<script[^>]*>|<\/script>/g, '').replace(' hidden>', ' hidden="">')
  expect(bare).toContain('hidden="">{"@context"')
  expect(withoutStructuredData(bare)).toBe(writers.WordPress(finishedListicle, false))
})

test("a card of Ghost may stand anywhere, and have what Ghost's editor says of who sees it", () => {
  const written = article({ body: body(paragraph('One.'), figure(picture(1, { credit: 'Jo' }))) })
  const visible = writers.Ghost(written, true).replace('</script>"', '</script>","visibility":{"web":{"nonMember":true,"memberSegment":"status:free,status:-free"},"email":{"memberSegment":""}}')
  expect(withoutStructuredData(visible)).toBe(writers.Ghost(written, false))
  const card = /,(\{"type":"html".*?<\/script>"\})/.exec(writers.Ghost(written, true))?.[1] ?? ''
  const first = writers.Ghost(written, false).replace('"children":[', `"children":[${card},`)
  expect(withoutStructuredData(first)).toBe(writers.Ghost(written, false))
})

test('a hostile content that looks like it is left as it is', () => {
  for (const hostile of ['<div class="copydesk-schema" hidden>'.repeat(20_000), `copydesk-schema${'\n'.repeat(200_000)}`, '{"type":"html","version":1,"html":"<script type=\\"application/ld+json\\" class=\\"copydesk-schema\\">'.repeat(10_000)]) {
    expect(withoutStructuredData(hostile)).toBe(hostile)
  }
})
