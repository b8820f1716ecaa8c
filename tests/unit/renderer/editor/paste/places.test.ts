import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { bodySchema } from '../../../../../src/core/article/document'
import type { LeftBehind } from '../../../../../src/renderer/src/editor/surroundings'
import { openEditor } from '../editor-in-page'
import { written as lines } from '../notation'

function pastedAt(notation: string, html: string): string {
  const { editor, written } = openEditor(notation)
  editor.view.pasteHTML(html)
  return written()
}

describe('a paste goes where the caret is', () => {
  it('words into the words of a line, and the caret behind them', () => {
    expect(pastedAt('p: one | three', '<b style="font-weight:normal" id="docs-internal-guid-1"><span>two</span></b>')).toBe('p: one two| three')
  })

  it('blocks between the halves of a line, and the caret at the end of what was pasted', () => {
    expect(pastedAt('p: on|e', '<p>a</p><h2>b</h2><p>c</p>')).toBe(lines('p: ona\nh2: b\np: c|e'))
  })

  it('into the heading of an item, the first line to the heading and the others under it', () => {
    expect(pastedAt('item: One|\n  p: text\nitem: Two', '<p>, and more</p><p>Below.</p><ul><li>a</li></ul>')).toBe(lines('item: One, and more\n  p: Below.\n  bullets: a|\n  p: text\nitem: Two'))
  })

  it('into a list as lines of it', () => {
    expect(pastedAt('bullets: a; |; c', '<ul><li>b1</li><li>b2</li></ul>')).toBe('bullets: a; b1; b2|; c')
  })

  it('over what is selected', () => {
    expect(pastedAt('p: one |two| three', '<p>2</p>')).toBe('p: one 2| three')
  })

  it('an address over selected words as their link', () => {
    const { editor, body } = openEditor('p: see |this|')
    editor.view.pasteText('https://news.example/')
    expect(body().content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'see ' }, { type: 'text', text: 'this', marks: [{ type: 'link', attrs: { href: 'https://news.example/' } }] }] }])
  })

  it('with its stars as stars', () => {
    expect(pastedAt('p: |', '<p>2 *3* **4** _5_</p>')).toBe('p: 2 *3* **4** _5_|')
  })

  it('as a step of its own for undo, between what was typed before and after', () => {
    const { editor, type, written } = openEditor('p: |')
    type('a')
    editor.view.pasteHTML('<p>b</p><p>c</p>')
    editor.view.dispatch(editor.state.tr)
    return Promise.resolve().then(() => {
      type('d')
      editor.commands.undo()
      expect(written()).toBe(lines('p: ab\np: c|'))
      editor.commands.undo()
      expect(written()).toBe('p: a|')
    })
  })
})

describe('what is too much', () => {
  it('is told, and nothing changes', async () => {
    const left: LeftBehind[] = []
    const { editor, written } = openEditor('p: a|', { onLeftBehind: (each) => left.push(each) })
    editor.view.pasteHTML('<ul><li>b'.repeat(120))
    await vi.waitFor(() => expect(left).toEqual([{ kind: 'everything' }]), 20_000)
    expect(written()).toBe('p: a|')
  })
})

describe('whatever is pasted', () => {
  const part = fc.constantFrom(
    '<p>', '</p>', '<div>', '</div>', '<b style="font-weight:normal">', '</b>', '<ul>', '</ul>', '<ol start=3>', '</ol>', '<li>', '<li data-aria-level=2>', '</li>', '<table><tr><td>', '<td>', '</table>',
    '<blockquote>', '</blockquote>', '<figure>', '<figcaption>Credit: x</figcaption>', '</figure>', '<img src="https://a.example/b.png">', '<h1>', '</h1>', '<h5>', '<pre>', '</pre>', '<br>', '<br><br>', '<hr>',
    '<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">2.</span>', '<span style="font-size:30px">', '</span>', '<sup>2</sup>', '<a href="https://a.example/">', '</a>', '<cite>', '</cite>', 'words ', '&nbsp;', '“', '<dl><dt>', '<dd>', '<code>', '</code>'
  )

  it('can be saved, wherever it was pasted', () => {
    const { editor, body } = openEditor('p: |')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.nat(), (parts, place) => {
        editor.commands.setTextSelection(place % Math.max(1, editor.state.doc.content.size))
        editor.view.pasteHTML(parts.join(''))
        expect(bodySchema.safeParse(body()).success).toBe(true)
        editor.state.doc.check()
        if (editor.state.doc.childCount > 30) editor.commands.clearContent()
      }),
      { numRuns: 150 }
    )
  })
})
