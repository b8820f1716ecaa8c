import { describe, expect, it, vi } from 'vitest'
import { cleanPastedHtml } from '../../../../src/renderer/src/editor/paste/clean-pasted-html'
import { sanitizeHtml } from '../../../../src/renderer/src/editor/paste/sanitize-html'
import { emptySizedPlace } from '../../../../src/core/picture/picture'
import type { SizedPlace } from '../../../../src/core/picture/picture'
import type { LeftBehind } from '../../../../src/renderer/src/editor/surroundings'
import { openEditor } from './editor-in-page'
import { stateFrom } from './notation'

const figure = (words: Partial<SizedPlace>) => ({ type: 'figure', attrs: { ...emptySizedPlace, ...words } })
const placed = ({ pictureId, width, height }: { pictureId: string; width: number; height: number }) => ({ pictureId, width, height })

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

  it('leaves a place for each picture of another site, with its words, and tells where they are', async () => {
    const left: LeftBehind[] = []
    const { editor, body } = openEditor('p: |', { onLeftBehind: (each) => left.push(each) })
    editor.view.pasteHTML('<figure><img src="https://www.a.example/b.jpg" alt="c"><figcaption>d. Credit: e</figcaption></figure><p>f <img src="https://g.example/h.jpg"></p>')
    expect(body().content).toEqual([figure({ alt: 'c', caption: 'd.', credit: 'e' }), { type: 'paragraph', content: [{ type: 'text', text: 'f' }] }, figure({})])
    await vi.waitFor(() => expect(left).toEqual([{ kind: 'pictures', count: 2, hosts: ['a.example', 'g.example'] }]), 20_000)
    const labels = [...editor.view.dom.querySelectorAll('figure')].map((place) => [place.dataset['origin'], place.title])
    expect(labels).toEqual([
      ['Picture at a.example – not in your library: download it there and drop it here', 'https://www.a.example/b.jpg'],
      ['Picture at g.example – not in your library: download it there and drop it here', 'https://g.example/h.jpg']
    ])
  })

  it('takes the pictures that the clipboard holds into the library, and undo takes back text and picture in one step', async () => {
    const files: File[] = []
    const picture = { pictureId: `${'a'.repeat(64)}.png`, width: 1, height: 1, name: 'x', words: { alt: '', caption: '', credit: '' } }
    const { editor, body } = openEditor('p: Before|', { importPicture: (file) => Promise.resolve((files.push(file), picture)) })
    editor.view.pasteHTML(`<p>Text</p><p><img alt="A dot" src="data:image/png;base64,${btoa('12345')}"></p><p>After</p>`)
    await vi.waitFor(() => expect(body().content[1]).toEqual(figure({ ...placed(picture), alt: 'A dot' })), 20_000)
    expect(files.map(({ type, size }) => [type, size])).toEqual([['image/png', 5]])
    expect(editor.state.selection.$head.parent.textContent).toBe('After')
    editor.commands.undo()
    expect(body().content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Before' }] }])
  })

  it('does not put a picture in that arrives after the paste was undone', async () => {
    let arrive = (): void => undefined
    const arrived = new Promise<undefined>((done) => (arrive = () => done(undefined)))
    const picture = { pictureId: `${'a'.repeat(64)}.png`, width: 1, height: 1, name: 'x', words: { alt: '', caption: '', credit: '' } }
    const importPicture = vi.fn(() => arrived.then(() => picture))
    const { editor, written } = openEditor('p: Before|', { importPicture })
    editor.view.pasteHTML(`<p>Text</p><img src="data:image/png;base64,${btoa('12345')}">`)
    await vi.waitFor(() => expect(importPicture).toHaveBeenCalled(), 20_000)
    editor.commands.undo()
    arrive()
    await vi.waitFor(() => expect(editor.view.dom.querySelector('.picture-arrival')).toBeNull(), 20_000)
    expect(written()).toBe('p: Before|')
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
    expect(cleanPastedHtml(copied).html).not.toContain('style')
  })

  it('leaves a list that begins with what is no number one list, and parts one of many items at each number that does not follow', () => {
    expect(pasted('<ol start="a"><li>a</li><li>b</li></ol>')).toMatchObject([{ type: 'orderedList', attrs: { start: 1 }, content: [{}, {}] }])
    expect(pasted(`<ol>${'<li value="1">a</li>'.repeat(2_000)}</ol>`)).toHaveLength(2_000)
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

describe('no word is lost or moved', () => {
  const types = (html: string) => pasted(html).map(({ type }) => type)
  const words = (html: string) => pasted(html).map((block) => openEditor('p: |').editor.schema.nodeFromJSON(block).textContent)
  const picture = (caption: string) => pasted(`<figure><img src="https://a.example/b.jpg"><figcaption>${caption}</figcaption></figure>`)[0]

  it('around a player in a numbered list, which stays one list with the player behind it', () => {
    const html = '<ol><li><h3>First</h3><p>text</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><p>more</p></li><li><h3>Second</h3></li></ol><p>end</p>'
    expect(types(html)).toEqual(['orderedList', 'embed', 'paragraph'])
    expect(words(html)[0]).toBe('FirsttextmoreSecond')
  })

  it('of the caption of a table that is taken apart', () => {
    expect(words('<table><caption>Winners</caption><tr><td>Film</td><td><ul><li>One</li></ul></td></tr></table>')).toEqual(['Winners', 'Film', 'One'])
  })

  it('of the numbers Word is told to write in words', () => {
    const line = (marker: string, text: string) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp;</span></span>${text}</p>`
    expect(words(line('Step 1:', 'Open it') + line('Step 2:', 'Close it'))).toEqual(['Step 1: Open itStep 2: Close it'])
    expect(words(line('제1조', '목적'))).toEqual(['제1조 목적'])
    expect(pasted(line('1:', 'one'))[0]?.type).toBe('orderedList')
    expect(words(line('·', 'point') + line('o', 'other'))).toEqual(['pointother'])
  })

  it.each([
    ['The sea at dusk<br>Photo: Jo Doe', { caption: 'The sea at dusk', credit: 'Jo Doe' }],
    ['<p>The sea at dusk.</p><p>Photo: Jo Doe</p>', { caption: 'The sea at dusk.', credit: 'Jo Doe' }],
    ['<div>The sea</div><div>At dusk</div>', { caption: 'The sea At dusk', credit: '' }],
    ['The cover of <cite>Vogue</cite> in 1999.', { caption: 'The cover of Vogue in 1999.', credit: '' }],
    ['The sea at dusk. <cite>Jo Doe</cite>', { caption: 'The sea at dusk.', credit: 'Jo Doe' }],
    ['The sea at dusk<cite>Jo Doe</cite>', { caption: 'The sea at dusk', credit: 'Jo Doe' }],
    ['<span>The sea</span><span><cite>Jo Doe</cite></span>', { caption: 'The sea', credit: 'Jo Doe' }],
    ['Emma Stone watching <cite>Dune</cite>', { caption: 'Emma Stone watching Dune', credit: '' }],
    ['드라마 <cite>도깨비</cite>', { caption: '드라마 도깨비', credit: '' }],
    ['새 프로필 사진<em class="credit">연합뉴스</em>', { caption: '새 프로필 사진', credit: '연합뉴스' }],
    ['The sea <b>at dusk</b> <span class="photo-credit">Photo: Jo Doe</span>', { caption: 'The sea at dusk', credit: 'Jo Doe' }],
    ['<span class="credit" style="font-style: italic">Jo Doe</span>', { caption: '', credit: 'Jo Doe' }],
    ['첫 장면. 사진: <cite>연합뉴스</cite>', { caption: '첫 장면.', credit: '연합뉴스' }],
    ['The sea at dusk. Photo by <cite>Jo Doe</cite>', { caption: 'The sea at dusk.', credit: 'Jo Doe' }],
    ['A scene from <cite>Harbor Lights</cite>', { caption: 'A scene from Harbor Lights', credit: '' }]
  ])('of a caption: %s', (caption, expected) => {
    expect(picture(caption)).toMatchObject({ attrs: expected })
  })

  it('of pictures side by side, whose caption stands under them, and of how wide one is', () => {
    const gallery = '<figure class="kg-card kg-gallery-card"><div><div class="kg-gallery-image"><img src="https://a.example/1.jpg" alt="one"></div><div class="kg-gallery-image"><img src="https://a.example/2.jpg" alt="two"></div></div><figcaption>Both.</figcaption></figure>'
    expect(pasted(`<p>a</p>${gallery}<p>b</p>`)).toMatchObject([{}, { type: 'gallery', attrs: { columns: 2 }, content: [{ attrs: { alt: 'one', caption: '' } }, { attrs: { alt: 'two', caption: '' } }] }, { content: [{ text: 'Both.' }] }, { content: [{ text: 'b' }] }])
    expect(pasted('<figure class="wp-block-image alignfull"><img src="https://a.example/1.jpg"></figure>')).toMatchObject([{ attrs: { size: 'wide' } }])
  })

  it('of boxes and cards that we have published, with a picture of a box behind it', () => {
    const box = '<div class="wp-block-group fact-box"><h3>At a glance</h3><p>Studio</p><hr><h4>More</h4><ul><li>a</li></ul><p><img src="https://a.example/1.jpg" alt="x"></p></div>'
    expect(pasted(box)).toMatchObject([{ type: 'factBox', content: [{ content: [{ text: 'At a glance' }] }, { content: [{ text: 'Studio' }] }, { type: 'paragraph', content: [{ text: 'More' }] }, { type: 'bulletList' }] }, { type: 'figure' }])
    expect(pasted('<div class="fact-box"><p>No title</p></div>')).toMatchObject([{ type: 'factBox', content: [{ type: 'factBoxTitle' }, { content: [{ text: 'No title' }] }] }])
    expect(pasted('<div class="link-card"><p><strong><a href="https://a.example/x">Read</a></strong></p><p>What.</p></div>')).toMatchObject([{ type: 'linkCard', attrs: { address: 'https://a.example/x', title: 'Read', description: 'What.' } }])
    expect(words('<div class="link-card"><p><a href="javascript:alert(1)">Read</a></p></div>')).toEqual(['Read'])
  })

  it('of a work that is named in a quote, whose source stands apart', () => {
    expect(words('<blockquote><p>I read <cite>Moby Dick</cite> in school.</p></blockquote>')).toEqual(['I read Moby Dick in school.'])
    expect(words('<blockquote><p>Call me.</p><cite>Ishmael</cite></blockquote>')).toEqual(['Call me.— Ishmael'])
    expect(pasted('<blockquote><p>Call me.</p><footer><p>Ishmael</p></footer></blockquote>')[0]).toMatchObject({ type: 'blockquote', content: [{ type: 'paragraph' }, { type: 'paragraph' }] })
  })

  it('of a source with two lines, nor of a cell with blocks in bold', () => {
    expect(pasted('<blockquote><p>Call me.</p><footer><p>Ishmael</p><p>The Whaler</p></footer></blockquote>')[0]).toMatchObject({
      content: [{}, { content: [{ text: '— Ishmael' }, { type: 'hardBreak' }, { text: 'The Whaler' }] }]
    })
    expect(types('<table><tr><td style="font-weight:bold"><h2>Head</h2><p>a</p></td></tr></table>')).toEqual(['heading', 'paragraph'])
  })

  it('of code whose lines are elements', () => {
    expect(words('<pre><code><div>const a = 1</div><div>const b = 2</div></code></pre>')).toEqual(['const a = 1\nconst b = 2'])
    expect(words('<pre><ol><li>a = 1</li><li>b = 2</li></ol></pre>')).toEqual(['a = 1\nb = 2'])
  })

  it('into another, where a link holds nothing but the space between them', () => {
    expect(words('<p>Mind<a href="https://a.example/x">&nbsp;</a><a href="https://a.example/y">the gap</a></p>')).toEqual(['Mind the gap'])
  })
})
