import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../../src/core/article/walk'
import type { EditorSurroundings } from '../../../../src/renderer/src/editor/surroundings'
import { pictureActions } from '../../../../src/renderer/src/features/writing/picture-actions'
import { openEditor } from './editor-in-page'

function field(name: string): HTMLTextAreaElement {
  const found = document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`)
  if (found === null) throw new Error(`No field ${name}`)
  return found
}

function write(name: string, text: string): void {
  const target = field(name)
  target.value = text
  target.dispatchEvent(new Event('input', { bubbles: true }))
}

function press(name: string, key: string, more: KeyboardEventInit = {}): void {
  field(name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}

const picture = { pictureId: `${'a'.repeat(64)}.jpg`, width: 1_200, height: 800, name: 'a.jpg', words: { alt: '', caption: '', credit: '' } }
const attributesOf = (opened: ReturnType<typeof openEditor>) => figuresOf(opened.body()).map(({ attrs }) => attrs)

describe('the clipboard', () => {
  it('has the credit with the caption, the address of a card and what it says, for programs that know neither', () => {
    const { editor } = openEditor('figure At dusk\nembed: https://youtu.be/dQw4w9WgXcQ\nlink: /reviews\np: |')
    editor.view.dispatch(editor.state.tr.setNodeAttribute(0, 'credit', 'Disney+').setNodeAttribute(2, 'description', 'All of ours'))
    editor.commands.selectAll()
    const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content())
    expect([...dom.querySelectorAll('figcaption')].map(({ textContent }) => textContent)).toEqual(['At dusk – Disney+', '', 'All of ours'])
    expect(text.trim()).toBe('At dusk – Disney+\n\nhttps://youtu.be/dQw4w9WgXcQ\n\n/reviews\nAll of ours')
    const before = editor.getJSON()
    editor.view.pasteHTML(dom.innerHTML)
    expect(editor.getJSON()).toEqual(before)
  })
})

describe('the fields of a picture', () => {
  it('write into the document at once, a burst being one undo', () => {
    const opened = openEditor('figure old\np: |')
    write('Credit', 'D')
    write('Credit', 'Di')
    write('Credit', 'Disney+')
    expect(attributesOf(opened)).toMatchObject([{ caption: 'old', credit: 'Disney+' }])
    press('Credit', 'z', { ctrlKey: true })
    expect(attributesOf(opened)).toMatchObject([{ credit: '' }])
    expect(field('Credit').value).toBe('')
    press('Credit', 'z', { ctrlKey: true, shiftKey: true })
    expect(field('Credit').value).toBe('Disney+')
  })

  it('are not touched while an input method composes in them', () => {
    const opened = openEditor('figure old\np: |')
    const caption = field('Caption')
    caption.dispatchEvent(new Event('compositionstart'))
    caption.value = '사ㅈ'
    opened.editor.commands.updateAttributes('figure', {})
    opened.editor.view.dispatch(opened.editor.state.tr.setNodeAttribute(0, 'caption', 'from elsewhere'))
    expect(caption.value).toBe('사ㅈ')
    press('Caption', 'Enter', { isComposing: true })
    expect(caption.value).toBe('사ㅈ')
  })

  it('lead on with Enter and Tab, and out into the text', () => {
    openEditor('figure old\np: text')
    field('Caption').focus()
    press('Caption', 'Enter')
    expect(document.activeElement).toBe(field('Credit'))
    press('Credit', 'Tab')
    expect(document.activeElement).toBe(field('Alt text'))
    press('Alt text', 'Tab', { shiftKey: true })
    expect(document.activeElement).toBe(field('Credit'))
  })

  it('mark what is missing', () => {
    openEditor('figure old\np: |')
    expect(field('Credit').closest('.is-missing')).not.toBeNull()
    write('Credit', 'Disney+')
    expect(field('Credit').closest('.is-missing')).toBeNull()
  })
})

describe('a figure', () => {
  it('is named by its alt text', () => {
    openEditor('figure old\np: |')
    const figure = document.querySelector('figure.picture')
    expect(figure?.getAttribute('aria-label')).toBe('Place for a picture')
    write('Alt text', 'A harbour')
    expect(figure?.getAttribute('aria-label')).toBe('A harbour')
  })

  it('takes the chosen picture into its place and keeps the words it has', () => {
    const opened = openEditor('figure old\np: |', { choosePicture: (deliver) => deliver(picture) })
    document.querySelector<HTMLButtonElement>('.picture-empty > button')?.click()
    expect(attributesOf(opened)).toMatchObject([{ pictureId: picture.pictureId, width: 1_200, height: 800, caption: 'old' }])
    const image = document.querySelector('figure img')
    expect([image?.getAttribute('src'), image?.getAttribute('width'), image?.getAttribute('loading')]).toEqual([`app://copydesk/media/${picture.pictureId}`, '1200', 'lazy'])
  })

  it('has none of the words that only the file of the picture says which it replaces, however it comes', async () => {
    const said = { alt: 'A lighthouse', caption: 'At noon', credit: 'Reuters' }
    const replaced = `${'b'.repeat(64)}.jpg`
    const asked: unknown[] = []
    const answer = { ...picture, replacedWords: said }
    const choosePicture: EditorSurroundings['choosePicture'] = (deliver, id) => {
      asked.push(id)
      deliver(answer)
    }
    const openFilled = () => {
      const opened = openEditor('figure old\np: |', { choosePicture, importPicture: (_file, id) => (asked.push(id), Promise.resolve(answer)) })
      opened.editor.view.dispatch(opened.editor.state.tr.setNodeMarkup(0, null, { ...opened.editor.state.doc.firstChild?.attrs, pictureId: replaced, width: 9, height: 9, ...said, caption: 'Our own' }))
      return opened
    }
    const replacing = [
      () => document.querySelector<HTMLButtonElement>('[aria-label="Replace picture"]')?.click(),
      ({ editor }: ReturnType<typeof openEditor>) => {
        field('Credit').focus()
        pictureActions(editor, choosePicture)['replace-picture']?.run()
      },
      () => document.querySelector('figure')?.dispatchEvent(Object.assign(new Event('drop', { bubbles: true }), { dataTransfer: { files: [new File(['x'], 'new.jpg', { type: 'image/jpeg' })] } }))
    ]
    for (const replace of replacing) {
      const opened = openFilled()
      replace(opened)
      await expect.poll(() => attributesOf(opened)).toMatchObject([{ pictureId: picture.pictureId, alt: '', caption: 'Our own', credit: '' }])
    }
    expect(asked).toEqual([replaced, replaced, replaced])
  })

  it('shows the words that a picture brings along where it has none of its own, and undo takes them with the picture', () => {
    const described = { ...picture, words: { alt: 'A pier', caption: 'At dusk', credit: 'Yonhap' } }
    const opened = openEditor('figure old\np: |', { choosePicture: (deliver) => deliver(described) })
    document.querySelector<HTMLButtonElement>('.picture-empty > button')?.click()
    expect(attributesOf(opened)).toMatchObject([{ pictureId: picture.pictureId, ...described.words, caption: 'old', size: 'column' }])
    expect([field('Alt text').value, field('Caption').value, field('Credit').value]).toEqual(['A pier', 'old', 'Yonhap'])
    opened.editor.commands.undo()
    expect(attributesOf(opened)).toMatchObject([{ pictureId: null, alt: '', caption: 'old', credit: '' }])
  })
})

const filled = (opened: ReturnType<typeof openEditor>): void => opened.editor.view.dispatch(opened.editor.state.tr.setNodeMarkup(0, null, { ...opened.editor.state.doc.firstChild?.attrs, ...picture, name: undefined }))

describe('a picture whose file is gone', () => {
  it('says so until it is there again', () => {
    filled(openEditor('figure old\np: |'))
    const image = document.querySelector('figure img')
    const said = () => image?.parentElement?.dataset['lost']
    image?.dispatchEvent(new Event('error'))
    expect(said()).toBe('This picture is not in the library')
    image?.dispatchEvent(new Event('load'))
    expect(said()).toBeUndefined()
  })
})

describe('the size of a picture', () => {
  const button = (name: string): HTMLButtonElement => {
    const found = document.querySelector<HTMLButtonElement>(`.picture-sizes button[aria-label="${name}"]`)
    if (found === null) throw new Error(`No button ${name}`)
    return found
  }

  it('is chosen by button, shown, and undone', () => {
    const opened = openEditor('figure old\np: |')
    filled(opened)
    expect(button('As wide as the column').getAttribute('aria-pressed')).toBe('true')
    button('Wider than the column').click()
    expect(attributesOf(opened)).toMatchObject([{ size: 'wide', caption: 'old' }])
    expect(document.querySelector<HTMLElement>('figure.picture')?.dataset['size']).toBe('wide')
    expect(button('Wider than the column').getAttribute('aria-pressed')).toBe('true')
    opened.editor.commands.undo()
    expect(attributesOf(opened)).toMatchObject([{ size: 'column' }])
    expect(document.querySelector<HTMLElement>('figure.picture')?.dataset['size']).toBe('column')
  })

  it('is made wider and smaller step by step, by key, also from within the words of the picture', () => {
    const opened = openEditor('p: before\nfigure old\np: |')
    const actions = pictureActions(opened.editor, (deliver) => deliver(picture))
    expect(actions['picture-wider']?.isEnabled?.()).toBe(false)
    field('Credit').focus()
    actions['picture-wider']?.run()
    expect([attributesOf(opened)[0]?.size, actions['picture-wider']?.isEnabled?.(), document.activeElement]).toEqual(['wide', false, field('Credit')])
    actions['picture-smaller']?.run()
    actions['picture-smaller']?.run()
    expect([attributesOf(opened)[0]?.size, actions['picture-smaller']?.isEnabled?.()]).toEqual(['small', false])
    actions['replace-picture']?.run()
    expect(attributesOf(opened)).toMatchObject([{ pictureId: picture.pictureId, caption: 'old', size: 'small' }])
  })
})

function pastePictures({ editor }: ReturnType<typeof openEditor>, names: readonly string[]): void {
  const files = names.map((name) => new File(['x'], name, { type: 'image/png' }))
  const event = Object.assign(new Event('paste'), { clipboardData: { files, getData: () => '' } })
  editor.view.someProp('handlePaste', (handle) => Reflect.apply(handle, undefined, [editor.view, event, editor.state.doc.slice(0)]) === true)
}

describe('the actions of a picture', () => {
  it('leave the focus in the words they were called from, or in the text where those are built anew', () => {
    const opened = openEditor('figure one\nfigure two\np: |')
    const actions = pictureActions(opened.editor, (deliver) => deliver(picture))
    field('Credit').focus()
    actions['turn-into-gallery']?.run()
    expect(document.activeElement).toBe(opened.editor.view.dom)
    field('Credit').focus()
    actions['gallery-fewer-columns']?.run()
    expect(document.activeElement).toBe(field('Credit'))
    actions['move-picture-forward']?.run()
    expect([attributesOf(opened).map(({ caption }) => caption), document.activeElement]).toEqual([['two', 'one'], opened.editor.view.dom])
  })

  it('replace the picture they were called for, wherever it has moved to meanwhile', () => {
    const opened = openEditor('p: |\nfigure old')
    let deliver = (_chosen: typeof picture): void => undefined
    const actions = pictureActions(opened.editor, (then) => {
      deliver = then
    })
    field('Credit').focus()
    actions['replace-picture']?.run()
    opened.editor.view.dispatch(opened.editor.state.tr.insertText('arrived', 1))
    deliver(picture)
    expect(attributesOf(opened)).toMatchObject([{ pictureId: picture.pictureId, caption: 'old' }])
  })
})

describe('pasted pictures', () => {
  it('stand where they were pasted, all of them, in their order', async () => {
    const imported: string[] = []
    const opened = openEditor('p: a|b', {
      importPicture: (file) => {
        imported.push(file.name)
        return Promise.resolve(file.name === 'bad.png' ? undefined : { ...picture, name: file.name, width: imported.length })
      }
    })
    pastePictures(opened, ['one.png', 'bad.png', 'two.png'])
    expect(document.querySelector('.picture-arrival')?.textContent).toBe('Adding picture…')
    opened.editor.view.dispatch(opened.editor.state.tr.insertText('before ', 1))
    await expect.poll(() => attributesOf(opened).map(({ width }) => width)).toEqual([1, 3])
    expect(document.querySelector('.picture-arrival')).toBeNull()
    expect(opened.body().content[0]).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'before ab' }] })
  })

  it('have their article wait until they stand in it', async () => {
    const arrivals: Promise<unknown>[] = []
    const opened = openEditor('p: a|', { importPicture: () => Promise.resolve(picture), waitFor: (arrival) => void arrivals.push(arrival) })
    pastePictures(opened, ['one.png', 'two.png'])
    await Promise.all(arrivals)
    expect(arrivals).toHaveLength(1)
    expect(opened.written()).toBe('p: a\ngallery: ;\np: |')
  })

  it('take the caret along, but not from who writes elsewhere by then', async () => {
    const waits = openEditor('p: a|b', { importPicture: () => Promise.resolve(picture) })
    pastePictures(waits, ['one.png'])
    await expect.poll(waits.written).toBe('p: ab\nfigure\np: |')

    const writes = openEditor('p: a|b\np: second', { importPicture: () => Promise.resolve(picture) })
    pastePictures(writes, ['one.png'])
    writes.editor.commands.setTextSelection(writes.editor.state.doc.content.size - 1)
    writes.type(', gone')
    await expect.poll(() => attributesOf(writes)).toHaveLength(1)
    writes.type(' on')
    expect(writes.written()).toBe('p: ab\nfigure\np: second, gone on|')
  })
})
