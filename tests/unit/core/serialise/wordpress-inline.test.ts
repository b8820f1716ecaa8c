import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../../src/core/article/document'
import { inlineHtml, isBlank } from '../../../../src/core/serialise/wordpress-inline'
import { hardBreak, link, text } from '../../../support/build-document'

const site = link('https://example.test/')

describe('inline text as HTML', () => {
  test.each<[string, readonly Inline[] | undefined, string]>([
    ['each mark has its tag', [text('b', 'bold'), text('i', 'italic'), text('u', 'underline'), text('s', 'strike'), text('c', 'code')], '<strong>b</strong><em>i</em><u>u</u><s>s</s><code>c</code>'],
    ['marks nest in one order, whatever order they are stored in', [text('x', 'code', 'strike', 'underline', 'italic', 'bold', site)], '<a href="https://example.test/"><strong><em><u><s><code>x</code></s></u></em></strong></a>'],
    ['neighbours with the same marks share the tags', [text('a', 'bold'), text('b', 'bold')], '<strong>ab</strong>'],
    ['neighbours share the tags they have in common', [text('a', 'bold'), text('b', 'italic', 'bold'), text('c', 'bold')], '<strong>a<em>b</em>c</strong>'],
    ['a link goes over the marks within it', [text('see ', site), text('this', site, 'bold')], '<a href="https://example.test/">see <strong>this</strong></a>'],
    ['two links side by side stay two', [text('a', site), text('b', link('/b'))], '<a href="https://example.test/">a</a><a href="/b">b</a>'],
    ['a line break is one', [text('a'), hardBreak, text('b')], 'a<br>b'],
    ['a marked line break does not cut its mark', [text('a', 'bold'), { ...hardBreak, marks: [{ type: 'bold' }] }, text('b', 'bold')], '<strong>a<br>b</strong>'],
    ['an ampersand in an address is escaped', [text('a', link('https://example.test/?a=1&b=2'))], '<a href="https://example.test/?a=1&amp;b=2">a</a>'],
    ['a link to a forbidden address is its text alone', [text('a', link('javascript:alert(1)'), 'bold')], '<strong>a</strong>'],
    ['nothing is nothing', undefined, '']
  ])('%s', (_name, content, html) => {
    expect(inlineHtml(content)).toBe(html)
  })
})

test.each([
  [undefined, true],
  [[], true],
  [[text(' \u00a0\t\ufeff')], true],
  [[text('\u0000')], true],
  [[hardBreak, hardBreak], true],
  [[hardBreak, text('x')], false],
  [[text('👍')], false]
])('content %# is seen or not', (content, blank) => {
  expect(isBlank(content)).toBe(blank)
})
