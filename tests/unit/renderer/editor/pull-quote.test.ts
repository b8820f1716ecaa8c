import { describe, expect, it } from 'vitest'
import { blockChanges } from '../../../../src/renderer/src/editor/commands/block-changes'
import { insertPullQuote, leaveAttribution, pullQuoteBackspace, toAttribution } from '../../../../src/renderer/src/editor/commands/pull-quote-keys'
import { openEditor } from './editor-in-page'
import { changed, written } from './notation'

describe('a pull quote', () => {
  it.each([
    ['of the paragraph at the caret', 'p: Wo|rds\np: After', 'pull: Wo|rds /\np: After'],
    ['of an empty one, with a paragraph to go on in', 'p: |', 'pull: | /\np:'],
    ['in an item', 'item: One\n  p: |', 'item: One\n  pull: | /\n  p:'],
    ['after a list', 'bullets: a|\np: b', 'bullets: a\npull: | /\np: b']
  ])('is made %s', (_where, before, after) => {
    expect(changed(before, insertPullQuote)).toBe(after)
  })

  it('is left by Enter: from what was said to who said it, from there to the next paragraph', () => {
    expect(changed('pull: Sa|id / Jo\np: After', toAttribution)).toBe('pull: Said / Jo|\np: After')
    expect(changed('pull: Said / J|o\np: After', leaveAttribution)).toBe('pull: Said / Jo\np: |\np: After')
    expect(changed('pull: Said / Jo|\np:', leaveAttribution)).toBe('pull: Said / Jo\np: |')
    expect(changed('p: One|', toAttribution)).toBeUndefined()
  })

  it('is paragraphs again by Backspace at its beginning', () => {
    expect(changed('pull: Said / |Jo', pullQuoteBackspace)).toBe('pull: Said| / Jo')
    expect(changed('pull: |Said / Jo', pullQuoteBackspace)).toBe('p: |Said\np: Jo')
    expect(changed('pull: | / \np: x', pullQuoteBackspace)).toBe('p: |\np: x')
    expect(changed('pull: S|aid / Jo', pullQuoteBackspace)).toBeUndefined()
  })

  it('is written by keys alone, and by no key of an input method', () => {
    const { editor, type, press, written: now } = openEditor('p: |')
    blockChanges['insert-pull-quote'](editor.chain()).run()
    type('Words')
    press('Enter', { isComposing: true })
    press('Enter', { keyCode: 229 })
    press('Enter')
    type('Jo')
    press('Enter')
    type('On')
    expect(now()).toBe(written('pull: Words / Jo\np: On|'))
    editor.commands.setTextSelection(3)
    press('Escape')
    press('Backspace')
    expect(now()).toBe('p: |On')
  })

  it("comes in from WordPress's own, and over the clipboard", () => {
    const { editor, written: now } = openEditor('p: |')
    editor.view.pasteHTML('<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Said<br>here</p><cite>Jo</cite></blockquote></figure><!-- /wp:pullquote --><p>After</p>')
    expect(now()).toBe(written('pull: Saidhere / Jo\np: After|'))
    const { dom } = editor.view.serializeForClipboard(editor.state.doc.slice(0, editor.state.doc.content.size))
    const other = openEditor('p: |')
    other.editor.view.pasteHTML(dom.innerHTML)
    expect(other.body()).toEqual({ type: 'doc', content: editor.getJSON().content })
  })

  it('stays whole when lines are pasted into it; what is no text goes behind it', () => {
    const lines = openEditor('pull: sa|id / The director\np: After')
    lines.editor.view.pasteText('The sea plays itself.\nWe only filmed it.')
    lines.type('!')
    expect(lines.written().replace('|', '')).toBe('pull: saThe sea plays itself.We only filmed it.!id / The director\np: After')
    expect(JSON.stringify(lines.body())).toContain('{"type":"hardBreak"}')
    const both = openEditor('pull: |said / Jo\np: After')
    both.editor.view.pasteHTML('<p>First</p><ul><li>second</li></ul><hr>')
    expect(both.written().replace('|', '')).toBe('pull: Firstsecondsaid / Jo\nrule\np: After')
    const nothing = openEditor('pull: sa|id x|y / Jo\np: After')
    nothing.editor.view.pasteHTML('')
    expect(nothing.written()).toBe('pull: sa|id x|y / Jo\np: After')
    const name = openEditor('pull: said / J|o\np: After')
    name.editor.view.pasteHTML('<p>one</p><p>two</p>')
    expect(name.written().replace('|', '')).toBe('pull: said / Jonetwoo\np: After')
  })
})
