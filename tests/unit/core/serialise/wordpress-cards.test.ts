import { describe, expect, test } from 'vitest'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { article, mediaOf } from '../../../support/build-article'
import { body, embed, factBox, linkCard, paragraph, pullQuote } from '../../../support/build-document'
import type { TopBlock } from '../../../../src/core/article/document'

function contentOf(...blocks: TopBlock[]): string {
  const written = article({ body: body(...blocks) })
  return wordpressContent(written, mediaOf(written))
}

const embedBlock = (attributes: string, classes: string, url: string, after = '') =>
  `<!-- wp:embed ${attributes} -->\n<figure class="${classes}"><div class="wp-block-embed__wrapper">\n${url}\n</div>${after}</figure>\n<!-- /wp:embed -->`

describe('an embed in WordPress', () => {
  test('is the embed of its service, in the shape of the player, with its caption and without its title', () => {
    const url = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
    expect(contentOf(embed(url, { title: 'For the desk', caption: ' The <trailer> ' }))).toBe(
      embedBlock(
        `{"url":"${url}","type":"video","providerNameSlug":"youtube","responsive":true,"className":"wp-embed-aspect-16-9 wp-has-aspect-ratio"}`,
        'wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio',
        url,
        '<figcaption class="wp-element-caption">The &lt;trailer&gt;</figcaption>'
      )
    )
  })

  test('is upright for an upright film', () => {
    expect(contentOf(embed('https://www.youtube.com/shorts/dQw4w9WgXcQ'))).toContain('"className":"wp-embed-aspect-9-16 wp-has-aspect-ratio"')
  })

  test('has the old address of X, the only one that WordPress shows', () => {
    const url = 'https://twitter.com/WordPress/status/1234567890'
    expect(contentOf(embed('https://x.com/WordPress/status/1234567890'))).toBe(
      embedBlock(`{"url":"${url}","type":"rich","providerNameSlug":"twitter","responsive":true}`, 'wp-block-embed is-type-rich is-provider-twitter wp-block-embed-twitter', url)
    )
  })

  test('is one without a provider for any other service', () => {
    expect(contentOf(embed('https://media.example/a?b=c&d'))).toBe(embedBlock('{"url":"https://media.example/a?b=c\\u0026d"}', 'wp-block-embed', 'https://media.example/a?b=c&amp;d'))
  })

  test('is left out without an address', () => {
    expect(contentOf(embed('', { title: 'To be found', caption: 'A caption' }))).toBe('')
  })
})

describe('a pull quote in WordPress', () => {
  test('is its own, with who said it, and is left out where nothing was said', () => {
    expect(contentOf(pullQuote('One & all', 'Jo'), pullQuote('', 'Jo'))).toBe(
      '<!-- wp:pullquote -->\n<figure class="wp-block-pullquote"><blockquote><p>One &amp; all</p><cite>Jo</cite></blockquote></figure>\n<!-- /wp:pullquote -->'
    )
  })
})

describe('a fact box in WordPress', () => {
  test('is a group with a heading, and is left out where nothing is in it', () => {
    expect(contentOf(factBox('At a glance', paragraph('Twelve episodes')), factBox('', paragraph()))).toBe(
      '<!-- wp:group {"className":"fact-box"} -->\n<div class="wp-block-group fact-box"><!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">At a glance</h3>\n<!-- /wp:heading -->\n\n' +
        '<!-- wp:paragraph -->\n<p>Twelve episodes</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:group -->'
    )
  })
})

describe('a related link in WordPress', () => {
  test('is a group of a link and a description', () => {
    expect(contentOf(linkCard('https://a.example/?b=1&c', { title: 'Why <it>\nmatters', description: 'A & B' }))).toBe(
      '<!-- wp:group {"className":"link-card"} -->\n<div class="wp-block-group link-card"><!-- wp:paragraph -->\n<p><strong><a href="https://a.example/?b=1&amp;c">Why &lt;it&gt; matters</a></strong></p>\n<!-- /wp:paragraph -->\n\n' +
        '<!-- wp:paragraph -->\n<p>A &amp; B</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:group -->'
    )
  })

  test('shows its address where it has no title, and is left out without an address', () => {
    expect(contentOf(linkCard('https://a.example/'))).toContain('<a href="https://a.example/">https://a.example/</a>')
    expect(contentOf(linkCard('', { title: 'To be found' }))).toBe('')
  })
})
