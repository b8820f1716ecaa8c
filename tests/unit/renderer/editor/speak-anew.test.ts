import { describe, expect, it } from 'vitest'
import { createI18n } from '../../../../src/i18n/create-i18n'
import { en } from '../../../../src/i18n/messages/en'
import { ko } from '../../../../src/i18n/messages/ko'
import { rememberTexts } from '../../../../src/renderer/src/editor/editor-texts'
import { openMenuAtCaret } from '../../../../src/renderer/src/editor/extensions/block-grip/block-grip-view'
import { nameOrigins } from '../../../../src/renderer/src/editor/extensions/picture-origins/picture-origins'
import { speakAnew } from '../../../../src/renderer/src/editor/speak-anew'
import { openEditor } from './editor-in-page'

describe('a change of the interface’s language, over an open text', () => {
  const open = (notation: string) => {
    let texts = rememberTexts(createI18n('en', en).getFixedT(null, 'editor'))
    const speakKorean = () => {
      texts = rememberTexts(createI18n('ko', ko).getFixedT(null, 'editor'))
      speakAnew(editor)
    }
    const { editor, ...opened } = openEditor(notation, { t: (key, gaps) => texts(key, gaps) })
    return { editor, speakKorean, ...opened }
  }
  const labels = () => [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? '')

  it('changes every name and hint in it: of items, of pictures, of the tools beside them', () => {
    const { editor, speakKorean } = open('figure\nitem: The sea\np: |')
    nameOrigins(editor.view, [{ position: 0, address: 'https://www.example.org/a.jpg' }])
    expect(labels()).toEqual(expect.arrayContaining(['Article body', 'Item 1', 'Item heading', 'Caption']))
    speakKorean()
    expect(labels()).toEqual(expect.arrayContaining(['기사 본문', '항목 1', '항목 제목', '사진 설명']))
    expect(labels().filter((label) => /[a-z]/.test(label))).toEqual([])
    expect(document.querySelector('[data-origin]')?.getAttribute('data-origin')).toBe(ko.editor.picture.elsewhere.replace('{{host}}', 'example.org'))
  })

  it.each(['block', 'item'])('closes the menu of the %s that is open in the words of before, and leaves the focus in the text', (kind) => {
    const { editor, speakKorean } = open('p: Lede|\nitem: The sea')
    if (kind === 'block') openMenuAtCaret(editor.view)
    else document.querySelector<HTMLElement>('.item-grip')?.click()
    expect(document.activeElement?.getAttribute('role')).toBe('menuitem')
    speakKorean()
    expect(document.querySelector('[role="menu"]')).toBeNull()
    expect(editor.view.hasFocus()).toBe(true)
  })

  it('leaves the text, the caret in it, and what can be undone', () => {
    const { editor, speakKorean, type, written } = open('item: The sea|')
    type(' at dusk')
    const before = written()
    speakKorean()
    expect(written()).toBe(before)
    editor.commands.undo()
    expect(written()).toBe('item: The sea|')
    editor.commands.redo()
    expect(written()).toBe(before)
  })
})
