import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../src/core/article/walk'
import { blockMarkdown, wayInto } from '../../../../src/core/serialise/markdown'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { article } from '../../../support/build-article'
import { body, cell, hardBreak, header, paragraph, table, text } from '../../../support/build-document'

const wordpress = (block: ReturnType<typeof table>) => wordpressContent(article({ body: body(block) }), new Map())
const inTable = (html: string) => `<!-- wp:table -->\n<figure class="wp-block-table"><table class="has-fixed-layout">${html}</table></figure>\n<!-- /wp:table -->`
const markdown = (block: ReturnType<typeof table>) => blockMarkdown(block, wayInto('media'))

const cast = table([header('Actor'), header('Part')], ['Yoon & Seo', cell([paragraph('The captain'), paragraph('of the <pier>')])])

describe('a table on WordPress', () => {
  it('has its row of headers as the head, and its paragraphs as lines', () => {
    expect(wordpress(cast)).toContain(
      inTable('<thead><tr><th>Actor</th><th>Part</th></tr></thead><tbody><tr><td>Yoon &amp; Seo</td><td>The captain<br>of the &lt;pier&gt;</td></tr></tbody>')
    )
  })

  it('says what a cell covers', () => {
    expect(wordpress(table([cell('a', { colspan: 2 })], [cell('b', { rowspan: 2 }), 'c'], ['d']))).toContain(
      inTable('<tbody><tr><td colspan="2">a</td></tr><tr><td rowspan="2">b</td><td>c</td></tr><tr><td>d</td></tr></tbody>')
    )
  })

  it('has no head that would cut a header off', () => {
    expect(wordpress(table([header('a', { rowspan: 2 }), header('b')], ['c']))).toContain(inTable('<tbody><tr><th rowspan="2">a</th><th>b</th></tr><tr><td>c</td></tr></tbody>'))
    expect(wordpress(table([header('a', { rowspan: 2 }), header('b')], [header('c')], ['d', 'e']))).toContain('</tr><tr><th>c</th></tr></thead><tbody>')
  })

  it('is left out where nobody wrote in it', () => {
    expect(wordpress(table([header(''), header(' ')], ['', '']))).not.toContain('wp:table')
  })
})

describe('a table as Markdown', () => {
  it('is a line a row, and no sign of a cell parts another', () => {
    expect(markdown(cast)).toBe('| Actor | Part |\n| --- | --- |\n| Yoon & Seo | The captain<br>of the \\<pier> |')
    expect(markdown(table([header('a')], [cell([paragraph('x|y', hardBreak, text('z', 'bold'))])]))).toBe('| a |\n| --- |\n| x\\|y<br>**z** |')
  })

  it('has an empty header where it has none, and empty places where a cell covers more', () => {
    expect(markdown(table([cell('a', { colspan: 2 })], [cell('b', { rowspan: 2 }), 'c'], ['d']))).toBe('|  |  |\n| --- | --- |\n| a |  |\n| b | c |\n|  | d |')
  })
})

it('the text of a table has a line a row', () => {
  expect(textOf(cast)).toBe('Actor\tPart\nYoon & Seo\tThe captain\nof the <pier>')
})
