import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { generator } from '../../../../core/documents/generator'
import { plainLinks } from './word-links'
import { numberLines } from './word-numbers'

/** In bytes, unpacked: what a page reads without using up its memory. The text of a thousand pages is a tenth of it. */
const most = { text: 50 * 1024 * 1024, all: 400 * 1024 * 1024 }

/** A run of letters whose own properties hide it (ECMA-376, 17.3.2.41), not those that it had before a tracked change. Word neither prints nor copies it; one that holds a text box is left. */
const hiddenRuns = /<w:r\b[^<>]*>\s*<w:rPr\b[^<>]*>(?:(?!<\/?w:rPr\b)[^])*?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<w:r\b|<\/w:r>)[^])*<\/w:r>/g

/** Whether a Word document would unpack to more than an article can be. Throws on what is no ZIP file, as a document with a password is not. */
export function isTooMuchWord(bytes: Uint8Array): boolean {
  let text = 0
  let all = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      all += originalSize
      if (/\.(?:xml|rels)$/i.test(name)) text += originalSize
      return false
    }
  })
  return text > most.text || all > most.all
}

/** What has a shorter form that the library passes over with its words: a field in one element (ECMA-376, 17.16.19), such as the number of a caption, and a line end by its old name. */
function longForms(documentXml: string): string {
  const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const longForm = (tag: string) => {
    if (tag.startsWith('</')) return character('end')
    const [, , code = ''] = /\sw:instr=(["'])(.*?)\1/.exec(tag) ?? []
    return tag.endsWith('/>') ? '' : `${character('begin')}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${character('separate')}`
  }
  return documentXml
    .replace(/<w:fldSimple\b(?:"[^"]*"|'[^']*'|[^>"'])*>|<\/w:fldSimple>/g, longForm)
    .replace(/<w:cr\s*\/>/g, '<w:br/>')
}

export interface PreparedWord {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Whether Copydesk has made it. */
  readonly isOurs: boolean
}

const ourProperty = new RegExp(`<property\\b[^>]*\\bname="Generator"[^>]*>\\s*<vt:lpwstr>${generator}</vt:lpwstr>`)

/** The same Word document as the library is to read it, which knows neither hidden words nor the numbers of lines: without those, and with these (`readListNumbers`). Links have an address alone (`plainLinks`). */
export function preparedWord(bytes: Uint8Array<ArrayBuffer>): PreparedWord {
  const files = unzipSync(bytes)
  const numbering = files['word/numbering.xml']
  const numbered = numberLines(numbering === undefined ? '' : strFromU8(numbering))
  for (const [name, file] of Object.entries(files)) {
    if (/^word\/document\d*\.xml$/.test(name)) files[name] = strToU8(numbered(plainLinks(longForms(strFromU8(file).replace(hiddenRuns, '')))))
  }
  const properties = files['docProps/custom.xml']
  return { bytes: zipSync(files, { level: 0 }), isOurs: properties !== undefined && ourProperty.test(strFromU8(properties)) }
}
