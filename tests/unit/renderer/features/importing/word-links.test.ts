import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainLinks } from '../../../../../src/renderer/src/features/importing/word-links'

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (...codes: string[]) => `${mark('begin')}${codes.map(code).join('')}${mark('separate')}<w:r><w:t>a link</w:t></w:r>${mark('end')}`
/** What the field says afterwards, its runs together. */
const said = (xml: string) => [...plainLinks(xml).matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, text]) => text).join('').trim()

describe('a link that Word keeps as a field', () => {
  test('has the place it leads to behind its address, and neither tip nor window', () => {
    expect(said(field(' HYPERLINK "https://example.org/a?b=1" \\l "c" '))).toBe('HYPERLINK "https://example.org/a?b=1#c"')
    expect(said(field(' HYPERLINK &quot;https://example.org/a&amp;b&quot; \\o &quot;What it is&quot; \\t &quot;_blank&quot;'))).toBe('HYPERLINK "https://example.org/a&amp;b"')
    expect(said(field('HYPERLINK https://example.org/a \\h \\l c'))).toBe('HYPERLINK "https://example.org/a#c"')
    expect(said(field(' HYPERLINK "https://example.org/a#b" \\l "c" '))).toBe('HYPERLINK "https://example.org/a#b"')
    expect(said(field(' HYPERLINK \\l "chapter" '))).toBe('HYPERLINK \\l "chapter"')
    expect(said(field(' HYPERLINK "https://example.org/a" '))).toBe('HYPERLINK "https://example.org/a"')
  })

  test('is one though it is in several runs', () => {
    expect(said(field(' HYPERLINK "https://exam', 'ple.org/a" \\o', ' "A tip" '))).toBe('HYPERLINK "https://example.org/a"')
  })

  test('is no other field', () => {
    for (const xml of [field(' PAGE '), field(' INCLUDEPICTURE "HYPERLINK.png" '), code(' HYPERLINK "a" \\l "b" ')]) expect(plainLinks(xml)).toBe(xml)
  })

  test('has the address that it was written with, whatever stands around it', () => {
    const address = fc.webUrl({ withQueryParameters: true }).filter((url) => !/["#\\<>&\s]/.test(url))
    const more = fc.subarray([' \\o "tip"', ' \\t "_blank"', ' \\n', ' \\h'])
    fc.assert(fc.property(address, more, fc.array(fc.constantFrom('<w:p/>', field(' PAGE '), '<w:r><w:t>x</w:t></w:r>'), { maxLength: 4 }), (url, switches, around) => {
      const xml = around.join('') + field(` HYPERLINK "${url}"${switches.join('')}`) + around.join('')
      expect(plainLinks(xml)).toBe(around.join('') + field(` HYPERLINK "${url}" `) + around.join(''))
    }))
  })
})
