import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { comparePage, picturesToLoad } from '../../../../src/core/publishing/compare-page'
import { expectedPage } from '../../../../src/core/publishing/expected-page'
import { bodyHtml } from '../../../../src/core/serialise/html'
import { escapeAttribute, escapeText } from '../../../../src/core/serialise/escape'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { readPage as read } from '../../../../src/main/publishing/live/read-page'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article, finishedListicle, mediaOf } from '../../../support/build-article'
import { body, item, listicle } from '../../../support/build-document'

const link = 'https://site.test/2026/03/top-3-reasons/'
const publishedAt = '2026-03-08T09:45:00.000Z'

function readPage(html: string, address: string) {
  const facts = read(html, address)
  if (facts === undefined) throw new Error('The page cannot be read')
  return facts
}

function expectedOf(written: Article) {
  const media = [...mediaOf(written)].map(([pictureId, { mediaId, url, sizeSlug }]) => ({ pictureId, mediaId, url, sizeSlug }))
  return expectedPage({ words: written, media, link, publishedAt })
}

/** A page as a theme makes it around a content. */
function pageOf(written: Article, content = wordpressContent(written, mediaOf(written))): string {
  const lead = expectedOf(written).pictures.find(({ isLead }) => isLead)
  const figure = lead === undefined ? '' : `<figure><img src="${escapeAttribute(lead.address.replace(/(\.\w+)$/, '-1024x576$1'))}"><figcaption>${escapeText(lead.credit)}</figcaption></figure>`
  const preview = lead === undefined ? '' : `<meta property="og:image" content="${escapeAttribute(lead.address)}">`
  return `<!doctype html><html><head><title>${escapeText(written.headline)} – Site</title><link rel="canonical" href="${link}">${preview}</head>
    <body><header><h2>Site</h2></header><main><h1>${escapeText(written.headline)}</h1><time datetime="2026-03-08T18:45:00+09:00">8 March</time>${figure}${content}</main>
    <aside><h2>1. Another list</h2></aside></body></html>`
}

function compare(written: Article, html: string, broken: Readonly<Record<string, string>> = {}) {
  const expected = expectedOf(written)
  const page = readPage(html, link)
  return comparePage(expected, page, new Map(picturesToLoad(expected, page).map((address) => [address, broken[address] ?? ''])))
}

const differencesIn = (html: string, broken?: Readonly<Record<string, string>>) => compare(finishedListicle, html, broken).differences.map(({ what, wanted }) => `${what}: ${wanted}`)
const page = pageOf(finishedListicle)

describe('a public page', () => {
  test('that any article was written into by our own serialisers is as published', () => {
    fc.assert(
      fc.property(arbitraryArticle, fc.boolean(), (written, isWordPress) => {
        const content = isWordPress ? wordpressContent(written, mediaOf(written)) : bodyHtml(written.body, mediaOf(written))
        expect(compare(written, pageOf(written, content)).differences).toEqual([])
      }),
      { numRuns: 200 }
    )
  })

  test('is as published without the signs that no page can carry', () => {
    const strange = article({ headline: 'To\0p 3', body: body(listicle('ascending', item('Th\0e sea'))) })
    expect(compare(strange, pageOf(strange)).differences).toEqual([])
  })

  test('is as published whatever signs the site sets for quotes and dashes, and in whatever size it shows the pictures', () => {
    const set = page
      .replaceAll('"Harbor Lights"', '&#8220;Harbor Lights&#8221;')
      .replaceAll('&quot;Harbor Lights&quot;', '&#8220;Harbor&nbsp;Lights&#8221;')
      .replace(/<img src="https:\/\/site\.test\/([^"]*)\.jpg"/g, '<img src="data:image/gif;base64,R0" data-src="https://i0.cdn.test/site.test/$1-300x200.jpg.webp?w=300"')
    expect(differencesIn(set)).toEqual([])
  })

  test('with another headline says so', () => {
    expect(compare(finishedListicle, page.replace(/<h1>.*<\/h1>/, '<h1>Old headline</h1>')).differences).toEqual([{ what: 'headline', wanted: finishedListicle.headline, found: 'Site' }])
  })

  test('with an item less, with one that is numbered otherwise, or with two in another order says which', () => {
    const heading = (text: string) => `<h2 class="wp-block-heading listicle-item">${text}</h2>`
    expect(differencesIn(page.replace(heading('2. The songs'), ''))).toEqual(['item-missing: 2. The songs'])
    expect(differencesIn(page.replace(heading('2. The songs'), heading('7. The songs')))).toEqual(['item-rank: 2. The songs'])
    const swapped = page.replace(heading('2. The songs'), 'SECOND').replace(heading('3. 서울의 밤'), heading('2. The songs')).replace('SECOND', heading('3. 서울의 밤'))
    expect(differencesIn(swapped)).toEqual(['item-order: 3. 서울의 밤'])
  })

  test('that numbers its items by its own style sheet, without numbers in the text, is as published', () => {
    expect(differencesIn(page.replaceAll(/(listicle-item">)\d\. /g, '$1'))).toEqual([])
  })

  test('of a listicle whose items have no heading yet is held against their numbers', () => {
    const bare = article({ headline: 'Two', body: body(listicle('countdown', item(''), item(''))) })
    expect(compare(bare, pageOf(bare)).differences).toEqual([])
    expect(compare(bare, pageOf(bare).replace('>2.<', '>two<')).differences).toMatchObject([{ what: 'item-missing', wanted: '2. ' }])
  })

  test('without a picture, with one that does not load, or without its credit says which', () => {
    const [, second] = expectedOf(finishedListicle).pictures
    const address = second?.address ?? ''
    expect(differencesIn(page.replace(/<figure class="wp-block-image.*?<\/figure>/s, ''))).toEqual(['picture-missing: Two "friends" & a boat'])
    expect(compare(finishedListicle, page, { [address]: '404' }).differences).toEqual([{ what: 'picture-broken', wanted: 'Two "friends" & a boat', found: '404' }])
    expect(compare(finishedListicle, page.replace('<span class="credit">Photo: Jo Doe / Agency</span>', '')).differences).toEqual([
      { what: 'credit', wanted: 'Photo: Jo Doe / Agency', found: 'Two "friends" & a boat' }
    ])
    expect(differencesIn(page.replace('<span class="credit">Photo', '<span style="display: none">Photo'))).toEqual(['credit: Photo: Jo Doe / Agency'])
  })

  test('remarks on what its theme leaves out, and does not count it as a difference', () => {
    const plain = page.replace('<figcaption>Disney+</figcaption>', '').replace(/<meta[^>]*>/, '').replace(/<link[^>]*>/, '')
    expect(compare(finishedListicle, plain)).toEqual({
      differences: [],
      remarks: [
        { what: 'lead-credit', subject: 'Disney+' },
        { what: 'no-canonical', subject: '' },
        { what: 'no-preview-picture', subject: '' }
      ]
    })
  })

  test('that tells search engines, social networks or readers something else says so', () => {
    expect(differencesIn(page.replace(`href="${link}"`, 'href="https://site.test/old/"'))).toEqual([`canonical: ${link}`])
    expect(differencesIn(page.replace(/og:image" content="[^"]*"/, 'og:image" content="https://site.test/logo.png"'))).toMatchObject([expect.stringMatching(/^preview-picture/)])
    expect(differencesIn(page.replace('2026-03-08T18:45:00+09:00', '2026-03-08T09:45:00+09:00'))).toEqual([`date: ${publishedAt}`])
    const moved = comparePage(expectedOf(finishedListicle), readPage(page, 'https://site.test/'), new Map())
    expect(moved.differences).toEqual([{ what: 'moved', wanted: link, found: 'https://site.test/' }])
  })

  test('is read behind a picture in its head that counts visitors, which ends the head', () => {
    const counted = page.replace('<title>', '<noscript><img height="1" src="https://counter.test/tr?id=1"></noscript><title>')
    expect(compare(finishedListicle, counted)).toEqual(compare(finishedListicle, page))
    expect(differencesIn(counted.replace(`href="${link}"`, 'href="https://site.test/old/"'))).toEqual([`canonical: ${link}`])
  })

  test('gives the addresses of a srcset, whatever parts them', () => {
    const addresses = (srcset: string) => readPage(`<img srcset="${srcset}">`, link).pictures[0]?.addresses
    expect(addresses('/a-300.webp 300w,/a-600.webp 600w')).toEqual(['https://site.test/a-300.webp', 'https://site.test/a-600.webp'])
    expect(addresses('/w_1,h_2/a.jpg 1x, /w_2,h_4/a.jpg 2x')).toEqual(['https://site.test/w_1,h_2/a.jpg', 'https://site.test/w_2,h_4/a.jpg'])
    expect(addresses(' /a.jpg ')).toEqual(['https://site.test/a.jpg'])
    expect(addresses(','.repeat(500_000))).toEqual([])
    expect(addresses(`${' '.repeat(500_000)}/a.jpg 1x`)).toEqual(['https://site.test/a.jpg'])
    expect(addresses('/a.jpg, /b.jpg 2x')).toEqual(['https://site.test/a.jpg', 'https://site.test/b.jpg'])
  })

  test('finds items whose signs are drawn otherwise there', () => {
    const hearts = article({ ...finishedListicle, body: body(listicle('ascending', item('The ❤️ of it'))) })
    expect(compare(hearts, pageOf(hearts).replaceAll('\ufe0f', '').replaceAll('of it', 'o\u00adf it')).differences).toEqual([])
  })

  test('that is nested without an end is given up, and one with many tags side by side is not', () => {
    expect(read('<div>'.repeat(500_000), link)).toBeUndefined()
    expect(read(Array.from({ length: 1_000 }, (_, index) => `<p><font color=${String(index)}>`).join(''), link)).toBeUndefined()
    expect(readPage(`${'<div>x</div>'.repeat(10_000)}<h1>far</h1>`, link).headings).toEqual(['far'])
  })
})
