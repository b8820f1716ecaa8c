import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { numberLines } from './word-numbers'

/** A run of letters whose own properties hide it (ECMA-376, 17.3.2.41). Word neither prints nor copies it; one that holds a text box is left. */
const hiddenRuns = /<w:r\b[^>]*>\s*<w:rPr\b[^>]*>(?:(?!<\/w:rPr>)[^])*?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<w:r\b|<\/w:r>)[^])*<\/w:r>/g

/** The same Word document as the library is to read it, which knows neither hidden words nor the numbers of lines: without those, and with these (`readListNumbers`). */
export function preparedWord(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes)
  const numbering = files['word/numbering.xml']
  const numbered = numberLines(numbering === undefined ? '' : strFromU8(numbering))
  for (const [name, file] of Object.entries(files)) {
    if (/^word\/document\d*\.xml$/.test(name)) files[name] = strToU8(numbered(strFromU8(file).replace(hiddenRuns, '')))
  }
  return zipSync(files, { level: 0 })
}
