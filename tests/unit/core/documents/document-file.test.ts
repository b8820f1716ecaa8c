import { describe, expect, it } from 'vitest'
import { documentKindOf, headlineOfFile } from '../../../../src/core/documents/document-file'

describe('the file of a document', () => {
  it.each([
    ['A story.docx', 'word'],
    ['A STORY.DOCX', 'word'],
    ['notes.2026.md', 'markdown'],
    ['기사.markdown', 'markdown'],
    ['page.htm', 'web-page'],
    ['page.html', 'web-page'],
    ['plain.txt', 'text']
  ])('%s is known by the end of its name', (name, kind) => {
    expect(documentKindOf(name)).toBe(kind)
  })

  it.each(['A story.doc', 'picture.jpg', 'docx', 'a.docx.exe', '.ssh/id_rsa', 'constructor.constructor', ''])('%j is none', (name) => {
    expect(documentKindOf(name)).toBeUndefined()
  })

  it('lends its name as a headline', () => {
    expect(headlineOfFile('Harbor Lights, ep. 3.docx')).toBe('Harbor Lights, ep. 3')
    expect(headlineOfFile(`${'a'.repeat(2_000)}.md`)).toHaveLength(1_000)
  })
})
