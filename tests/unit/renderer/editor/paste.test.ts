// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { sanitizeHtml } from '../../../../src/renderer/src/editor/paste/sanitize-html'
import { openEditor } from './editor-in-page'
import { stateFrom } from './notation'

// jsdom has no such event, and ProseMirror only needs one to exist.
beforeAll(() => void vi.stubGlobal('ClipboardEvent', Event))

function pasted(html: string) {
  const { editor, body } = openEditor('p: |')
  editor.view.pasteHTML(html)
  return body().content
}

describe('pasted HTML', () => {
  it('keeps text, headings and links', () => {
    expect(pasted('<h1>One</h1><p>Two <a href="https://a.example/b" target="_blank" onclick="x()">three</a> <b>four</b></p>')).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'One' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Two ' },
          { type: 'text', text: 'three', marks: [{ type: 'link', attrs: { href: 'https://a.example/b' } }] },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'four', marks: [{ type: 'bold' }] }
        ]
      }
    ])
  })

  it.each(['javascript:alert(1)', 'JaVa\tScript:alert(1)', 'data:text/html,x', 'vbscript:x', '//host.example/a', 'file:///etc/passwd'])('drops the address %s and keeps its text', (address) => {
    expect(pasted(`<p>a <a href="${address}">b</a></p>`)).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'a b' }] }])
  })

  it('drops pictures of other sites and keeps their captions', () => {
    expect(pasted('<figure><img src="https://a.example/b.jpg" alt="c"><figcaption>d</figcaption></figure>')).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'd' }] }])
  })

  it('has nothing in it that runs or loads', () => {
    const clean = sanitizeHtml('<p onclick="a()">b<script>c</script><img src=x onerror=d><svg onload=e><style>f</style><iframe src="g"></iframe><video src=h></video></p>')
    expect(clean).toBe('<p>b</p>')
  })

  it('numbers a list from a number that the article model knows', () => {
    expect(pasted('<ol start="-4"><li>a</li></ol>')).toMatchObject([{ type: 'orderedList', attrs: { start: 1 } }])
  })
})

describe('what is copied in the editor', () => {
  it.each(['figure Words "and" more --> < & \'', 'item: One\n  p: a\n  figure b\nitem: Two', 'bullets: a; b'])('comes back unchanged: %s', (notation) => {
    const { editor, body } = openEditor('p: |')
    const { doc } = stateFrom(notation)
    const { dom } = editor.view.serializeForClipboard(doc.slice(0, doc.content.size))
    editor.view.pasteHTML(dom.innerHTML)
    expect(body().content).toEqual(openEditor(notation).body().content)
  })
})
