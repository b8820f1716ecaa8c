import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodySchema } from '../../../../src/core/article/document'
import type { EditorInPage } from './editor-in-page'
import { openEditor } from './editor-in-page'

const fixtures = join(import.meta.dirname, '../../../fixtures/paste')
const names = readdirSync(fixtures, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

let page: EditorInPage
beforeAll(() => {
  page = openEditor('p: |')
})

function pasted(name: string) {
  const { editor, body } = page
  editor.commands.clearContent()
  const html = join(fixtures, name, 'clipboard.html')
  if (existsSync(html)) editor.view.pasteHTML(readFileSync(html, 'utf8'))
  else editor.view.pasteText(readFileSync(join(fixtures, name, 'clipboard.txt'), 'utf8'))
  return body()
}

describe('what programs put into the clipboard', () => {
  it('is known from more than thirty of their ways of writing', () => {
    expect(names.length).toBeGreaterThanOrEqual(30)
  })

  it.each(names)('%s becomes the document that is expected, and one that can be saved', (name) => {
    const body = pasted(name)
    expect(body.content).toEqual(JSON.parse(readFileSync(join(fixtures, name, 'expected.json'), 'utf8')))
    expect(bodySchema.safeParse(body).success).toBe(true)
  })
})
