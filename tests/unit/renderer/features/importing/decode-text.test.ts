import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../../src/renderer/src/features/importing/decode-text'

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('한글 “quotes”'), '한글 “quotes”'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, as Windows calls Unicode', bytes(0xff, 0xfe, 0x5c, 0xd5, 0x00, 0xae), '한글'],
    ['UTF-16 from the other end', bytes(0xfe, 0xff, 0xd5, 0x5c), '한'],
    ['Korean of Windows', bytes(0xc7, 0xd1, 0xb1, 0xdb), '한글'],
    ['Western European of Windows', bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0x61), 'café a'],
    ['nothing', bytes(), '']
  ])('is read in %s', (_name, given, text) => {
    expect(decodeText(given)).toBe(text)
  })

  it('of a web page is in the encoding that its head names, unless that is none', () => {
    const page = (charset: string) => new TextEncoder().encode(`<meta charset="${charset}">é`)
    expect(decodeText(page('windows-1252'), true)).toContain('Ã©')
    expect(decodeText(page('none-such'), true)).toContain('é')
    expect(decodeText(page('windows-1252'))).toContain('é')
  })
})
