/** Encodings that tell themselves: a text in another one is seldom in order in them. */
const guesses = ['utf-8', 'euc-kr']

/**
 * The text of a file. A mark at its beginning says in which encoding it is (the Encoding Standard, BOM sniffing), or a web page says so in its
 * head; else it is UTF-8 or, from older programs of Windows, Korean or Western European.
 */
export function decodeText(bytes: Uint8Array, isWebPage = false): string {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  const named = isWebPage ? namedEncoding(bytes) : undefined
  for (const encoding of [...(named === undefined ? [] : [named]), ...guesses]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this one, or one that nobody knows.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048))
  return /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
}
