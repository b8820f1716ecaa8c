const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

interface PngChunk {
  readonly type: string
  /** Where its type stands; what it holds comes four bytes later. */
  readonly at: number
  /** Where what it holds ends, and its sum begins, which is of all from `at` on (PNG 5.3). */
  readonly end: number
}

/** The parts of a PNG that are wholly there, in their order; none of what is no PNG. */
export function* pngChunks(file: Buffer): Generator<PngChunk> {
  if (!file.subarray(0, pngSignature.length).equals(pngSignature)) return
  for (let at = pngSignature.length + 4; at + 8 <= file.length; ) {
    const end = at + 4 + file.readUInt32BE(at - 4)
    if (end + 4 > file.length) return
    yield { type: file.toString('latin1', at, at + 4), at, end }
    at = end + 8
  }
}
