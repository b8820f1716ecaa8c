import { describe, expect, it } from 'vitest'
import { endpointArticle } from '../../../../src/core/endpoint/write-article'
import { readBack } from '../../../../src/core/publishing/read-back'
import { ghostLexical } from '../../../../src/core/serialise/ghost-lexical'
import { bodyHtml } from '../../../../src/core/serialise/html'
import { articleMarkdown, wayInto } from '../../../../src/core/serialise/markdown'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { textOf } from '../../../../src/core/article/walk'
import type { Body, CodeBlock } from '../../../../src/core/article/document'
import { article } from '../../../support/build-article'
import { body, codeBlock } from '../../../support/build-document'

const code = 'if (a < b && c[0]) {\n\tgo()\u00a0\n}\n\nhttps://a.example/?b=1&c'
const withNote: CodeBlock = { type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: 'a ' }, { type: 'text', text: 'b', marks: [{ type: 'note', attrs: { id: 'noteone1' } }] }] }
const none = new Map<never, never>()
const asWordPress = (words: Body) => wordpressContent(article({ body: words }), none)

describe('a block of code', () => {
  it('is WordPress’s own block, its lines as they are, with nothing that could become a shortcode or an embed', () => {
    expect(asWordPress(body(codeBlock(code, 'js')))).toBe(
      '<!-- wp:code {"className":"language-js"} -->\n<pre class="wp-block-code language-js"><code>if (a &lt; b &amp;&amp; c&#91;0]) {\n\tgo()&nbsp;\n}\n\nhttps:&#47;&#47;a.example/?b=1&amp;c</code></pre>\n<!-- /wp:code -->'
    )
  })

  it('is pre and code in HTML', () => {
    expect(bodyHtml(body(codeBlock('a < b\n  "c"'), codeBlock('x', 'c++')), none)).toBe('<pre><code>a &lt; b\n  "c"</code></pre>\n<pre><code class="language-c++">x</code></pre>')
  })

  it('is a card of code in Ghost, and data for an endpoint', () => {
    expect(JSON.parse(ghostLexical({ body: body(codeBlock(code, 'js')) }, [], none))).toMatchObject({ root: { children: [{ type: 'codeblock', version: 1, code, language: 'js', caption: '' }] } })
    expect(endpointArticle(article({ body: body(codeBlock(code)) }), none).blocks).toEqual([{ type: 'code', language: '', text: code }])
  })

  it('is fenced in Markdown, by more backticks than it holds', () => {
    expect(articleMarkdown(article({ body: body(codeBlock('a\n````\nb', 'md')) }), wayInto('media'))).toContain('`````md\na\n````\nb\n`````')
  })

  it('is its lines in plain text', () => {
    expect(textOf(codeBlock('a\n  b'))).toBe('a\n  b')
  })

  it('is left out where nothing stands in it, and says nothing of the notes on it', () => {
    const empty = body(codeBlock(''), codeBlock(' \n\t'))
    expect([asWordPress(empty), bodyHtml(empty, none), endpointArticle(article({ body: empty }), none).blocks]).toEqual(['', '', []])
    expect(asWordPress(body(withNote))).toContain('<code>a b</code>')
  })

  it('is read back with what was changed in it on the web, also where WordPress has cleaned it', () => {
    const known = body(codeBlock('a[0]\n  b', 'js'))
    const stored = asWordPress(known)
    expect(readBack(stored.replace('&#91;', '&#091;'), known, asWordPress)).toEqual(known)
    expect(readBack(stored.replace('  b', '  b &lt; c'), known, asWordPress)).toEqual(body(codeBlock('a[0]\n  b < c', 'js')))
    expect(readBack(stored.replace('  b', '  <strong>b</strong>'), known, asWordPress)).toBeUndefined()
  })
})
