import { describe, expect, it } from 'vitest'
import { blockChanges } from '../../../../src/renderer/src/editor/commands/block-changes'
import { compileQuery } from '../../../../src/core/find/compile-query'
import { replaceInDocument } from '../../../../src/renderer/src/editor/commands/replace-in-document'
import { findInDocument } from '../../../../src/renderer/src/editor/queries/find-in-document'
import { openEditor } from './editor-in-page'
import { written as lines } from './notation'

const youtube = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const field = (name: string) => {
  const found = document.querySelector<HTMLTextAreaElement>(`.card textarea[name="${name}"]`)
  if (found === null) throw new Error(`No field ${name}`)
  return found
}
const write = (name: string, text: string) => {
  field(name).value = text
  field(name).dispatchEvent(new Event('input', { bubbles: true }))
}
const press = (name: string, key: string, more: KeyboardEventInit = {}) => field(name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
const cards = (html: string) => {
  const { editor, body } = openEditor('p: |')
  editor.view.pasteHTML(html)
  return body().content.filter(({ type }) => type !== 'paragraph')
}
const embed = (address: string, words: { title?: string; caption?: string } = {}) => ({ type: 'embed', attrs: { address, title: '', caption: '', ...words } })

describe('the address of a service', () => {
  it('pasted alone into an empty paragraph becomes a card; one undo gives the plain address, the next nothing', () => {
    const { editor, written } = openEditor('p: One\np: |')
    editor.view.pasteHTML('https://youtu.be/dQw4w9WgXcQ?si=abc')
    expect(written()).toBe(lines(`p: One\nembed: ${youtube}\np: |`))
    editor.commands.undo()
    expect(written()).toBe(lines('p: One\np: https://youtu.be/dQw4w9WgXcQ?si=abc|'))
    expect(editor.getHTML()).not.toContain('<a')
    editor.commands.undo()
    expect(written()).toBe(lines('p: One\np: |'))
  })

  it('becomes one in an item too', () => {
    const { editor, written } = openEditor('item: One\n  p: |\n  p: Text')
    editor.view.pasteHTML(youtube)
    expect(written()).toBe(lines(`item: One\n  embed: ${youtube}\n  p: |Text`))
  })

  it.each([
    ['within words', 'p: See |', `p: See ${youtube}|`],
    ['in a list', 'bullets: |', `bullets: ${youtube}|`],
    ['in a heading', 'h2: |', `h2: ${youtube}|`]
  ])('stays text %s', (_where, before, after) => {
    const { editor, written } = openEditor(before)
    editor.view.pasteHTML(youtube)
    expect(written()).toBe(after)
  })

  it('stays text when it was pasted without formatting, and when it is of no service that we know', () => {
    const { editor, written } = openEditor('p: |')
    editor.view.pasteHTML('https://news.example/watch?v=dQw4w9WgXcQ')
    editor.commands.splitBlock()
    editor.view.pasteText(youtube)
    expect(written()).toBe(lines(`p: https://news.example/watch?v=dQw4w9WgXcQ\np: ${youtube}|`))
  })
})

describe('a card', () => {
  it('asks for an address, says what it cannot take and loses nothing of it', () => {
    const { editor, body } = openEditor('embed:\np: |')
    write('address', 'https://news.example/')
    press('address', 'Enter')
    expect(document.querySelector('.card-refusal')?.hasAttribute('hidden')).toBe(false)
    expect(field('address').value).toBe('https://news.example/')
    write('address', 'youtu.be/dQw4w9WgXcQ')
    press('address', 'Enter')
    expect(body().content[0]).toEqual(embed(youtube))
    expect(document.activeElement).toBe(field('title'))
    expect(document.querySelector('.card')?.getAttribute('aria-label')).toBe('YouTube')
    editor.commands.undo()
    expect(body().content[0]).toEqual(embed(''))
  })

  it('leaves the keys of an input method to it', () => {
    const { body } = openEditor('embed:\np: |')
    write('address', youtube)
    press('address', 'Enter', { isComposing: true })
    press('address', 'Enter', { keyCode: 229 })
    expect(body().content[0]).toEqual(embed(''))
  })

  it('leaves the focus to the text where undo in its field takes it away, so that redo is heard', () => {
    const { editor, written } = openEditor('p: One|')
    blockChanges['insert-embed'](editor.chain()).run()
    field('address').focus()
    press('address', 'z', { ctrlKey: true })
    expect(written()).toBe(lines('p: One|'))
    expect(document.activeElement).toBe(editor.view.dom)
  })

  it('takes what is typed into its fields at once, and a burst of it is one undo', () => {
    const { editor, body } = openEditor(`embed: ${youtube}\np: |`)
    write('title', 'A')
    write('title', 'A trailer')
    write('caption', 'Out in May')
    expect(body().content[0]).toEqual(embed(youtube, { title: 'A trailer', caption: 'Out in May' }))
    press('caption', 'z', { ctrlKey: true })
    press('caption', 'z', { ctrlKey: true })
    expect(body().content[0]).toEqual(embed(youtube))
    expect(editor.can().undo()).toBe(false)
    expect(field('title').value).toBe('')
  })

  it('is one thing to the keyboard: Enter goes into it, Enter in its last field goes on, Backspace takes it away', () => {
    const { editor, press: pressInText, written } = openEditor(`embed: ${youtube}\np: |`)
    editor.commands.setNodeSelection(0)
    pressInText('Enter')
    expect(document.activeElement).toBe(field('title'))
    press('title', 'Enter')
    expect(document.activeElement).toBe(field('caption'))
    press('caption', 'Enter')
    expect(written()).toBe(lines(`embed: ${youtube}\np: |`))
    editor.commands.setNodeSelection(0)
    pressInText('Backspace')
    expect(written()).toBe('p: |')
  })

  it('is not replaced by a letter typed while it is selected', () => {
    const { editor, written } = openEditor('link: https://a.example/\np: |')
    editor.commands.setNodeSelection(0)
    const { from, to } = editor.state.selection
    expect(editor.view.someProp('handleTextInput', (handle) => handle(editor.view, from, to, 'x', () => editor.state.tr))).toBe(true)
    expect(written()).toContain('link: https://a.example/')
  })

  it('is the same after a way over the clipboard', () => {
    const { editor } = openEditor(`embed: ${youtube}\nlink: /reviews\np: |`)
    const slice = editor.state.doc.slice(0, editor.state.doc.content.size)
    const { dom } = editor.view.serializeForClipboard(slice)
    expect(cards(dom.innerHTML)).toEqual([embed(youtube), { type: 'linkCard', attrs: { address: '/reviews', title: '', description: '' } }])
  })
})

describe('pasted HTML', () => {
  it.each([
    ['a player', '<p>a</p><p><iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x" title="The trailer" frameborder="0" allowfullscreen></iframe></p><p>b</p>', embed(youtube, { title: 'The trailer' })],
    ['a player without a title of its own', '<iframe src="//player.vimeo.com/video/123456789?h=abcdef1234" title="vimeo-player"></iframe>', embed('https://vimeo.com/123456789/abcdef1234')],
    ['a post of X', '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Out <b>now</b> <a href="https://t.co/x">pic</a></p>&mdash; A (@a) <a href="https://twitter.com/a/status/1234567890?ref_src=x">May 1</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>', embed('https://x.com/a/status/1234567890', { title: 'Out now pic' })],
    ['a post of Instagram', '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/Cabc123/?utm_source=ig_embed" style="background:#FFF"><div><a href="https://www.instagram.com/reel/Cabc123/">View this post</a></div></blockquote>', embed('https://www.instagram.com/reel/Cabc123/')],
    ['a post of TikTok', '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/7123456789012345678" data-video-id="7"><section>Words</section></blockquote>', embed('https://www.tiktok.com/@a/video/7123456789012345678')],
    ["WordPress's own embed", '<!-- wp:embed {"url":"x"} --><figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/dQw4w9WgXcQ\n</div><figcaption class="wp-element-caption">The <b>trailer</b></figcaption></figure><!-- /wp:embed -->', embed(youtube, { caption: 'The trailer' })]
  ])('makes an embed of %s', (_name, html, expected) => {
    expect(cards(html)).toEqual([expected])
  })

  it('leaves out frames of anybody else', () => {
    expect(cards('<p>a</p><iframe src="https://ads.example/"></iframe><iframe src="javascript:alert(1)"></iframe><iframe srcdoc="<b>x</b>"></iframe><p>b</p>')).toEqual([])
  })
})

describe('a related link', () => {
  it('takes address and title from the link that stands alone in its paragraph, and its place', () => {
    const { editor, body } = openEditor('p: Read more|\np: After')
    editor.commands.setTextSelection({ from: 1, to: 10 })
    editor.commands.setLink({ href: 'https://a.example/b' })
    editor.commands.setTextSelection(4)
    blockChanges['insert-link-card'](editor.chain()).run()
    expect(body().content[0]).toEqual({ type: 'linkCard', attrs: { address: 'https://a.example/b', title: 'Read more', description: '' } })
    expect(body().content).toHaveLength(2)
  })
})

describe('find and replace', () => {
  it('goes through the words of cards, and leaves what a card cannot hold', () => {
    const { editor } = openEditor(`embed: ${youtube}\np: trailer|`)
    editor.commands.command(({ tr }) => tr.setNodeAttribute(0, 'title', 'The trailer').setNodeAttribute(0, 'caption', 'A trailer').docChanged)
    const compiled = compileQuery({ text: 'trailer', isCaseSensitive: false, isWholeWord: false, isPattern: false })
    const hits = compiled.ok ? (findInDocument(editor.state.doc, compiled.value, new WeakMap(), () => true) ?? []) : []
    expect(hits.map(({ place }) => (place.kind === 'figure' ? place.words : 'text'))).toEqual(['title', 'caption', 'text'])
    const { tr } = editor.state
    expect(replaceInDocument(tr, hits, 'film')).toBe(0)
    expect(tr.doc.child(0).attrs).toMatchObject({ title: 'The film', caption: 'A film' })
    expect(replaceInDocument(editor.state.tr, hits, 'x'.repeat(600))).toBe(1)
  })
})
