import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriedText, escapeAttribute, escapeBlockAttributes, escapeText } from '../../../../src/core/serialise/escape'
import { arbitraryText } from '../../../support/arbitrary-article'

describe('text that a site can hold', () => {
  test.each([
    ['keeps every script, emoji and bidi mark', '한 漢 ー مرحبا \u202Ex\u202C 👨‍👩‍👧 e\u0301 \u2028 \u0085', '한 漢 ー مرحبا \u202Ex\u202C 👨‍👩‍👧 e\u0301 \u2028 \u0085'],
    ['makes every kind of line break one', 'a\r\nb\rc\vd\fe', 'a\nb\nc\nd\ne'],
    ['drops control characters but tabs', 'a\u0000b\u001bc\td', 'abc\td'],
    ['marks half a surrogate pair as lost', 'a\ud83db\ude00', 'a\ufffdb\ufffd']
  ])('%s', (_name, text, carried) => {
    expect(carriedText(text)).toBe(carried)
  })

  test('comes through UTF-8 unchanged, whatever was typed', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const carried = carriedText(text)
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(carried))).toBe(carried)
        expect(carriedText(carried)).toBe(carried)
      })
    )
  })
})

test('text between tags has its markup escaped, its no-break spaces named, its quotes as typed', () => {
  expect(escapeText('<b> & "it\'s"\u00a0“so”\n!')).toBe('&lt;b&gt; &amp; "it\'s"&nbsp;“so”<br>!')
})

test('an attribute cannot be left by its value', () => {
  expect(escapeAttribute('"><script>&\'')).toBe('&quot;&gt;&lt;script&gt;&amp;\'')
})

describe('block attributes', () => {
  test('cannot end the comment they stand in', () => {
    expect(escapeBlockAttributes({ className: 'a--b-->&<"' })).toBe('{"className":"a\\u002d\\u002db\\u002d\\u002d\\u003e\\u0026\\u003c\\u0022"}')
  })

  test('say the same after the escapes as before', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(arbitraryText, fc.string({ unit: fc.constantFrom('-', '\\', '"', '<') }), fc.integer(), fc.boolean())), (attributes) => {
        const json = escapeBlockAttributes(attributes)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(attributes)))
        expect(json).not.toMatch(/--|[<>&]/)
      })
    )
  })
})
