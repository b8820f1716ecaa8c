// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { cleanPastedHtml } from '../../../../src/renderer/src/editor/paste/clean-pasted-html'
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

  it('reads bold and italic off the styles of a word processor, and takes nothing else from them', () => {
    const copied =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:400">plain </span><span style="font-size:11pt;font-weight:700">bold</span><span style=\'font-style: italic\'> italic</span></p><h2><span style="font-weight:700">Head</span></h2><p><a href="https://a.example/"><span style="text-decoration:underline">link</span></a></p></b>'
    expect(pasted(copied)).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'plain ' },
          { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' italic', marks: [{ type: 'italic' }] }
        ]
      },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Head' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'link', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] }] }
    ])
    expect(cleanPastedHtml(copied)).not.toContain('style')
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
