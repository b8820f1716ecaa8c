import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActionId, ActionOffer } from '../../../../src/ipc/actions'
import { provideActions } from '../../../../src/renderer/src/actions/action-registry'
import { putKeysInUse } from '../../../../src/renderer/src/actions/keys-in-use'
import { listenForActions } from '../../../../src/renderer/src/app/keys'
import { announceFirstPaint } from '../../../../src/renderer/src/ui/first-paint'

const run: string[] = []
const heard: string[] = []
const offers: ActionOffer[] = []
let stop: (() => void)[] = []
/** Chooses an action in the native menu. */
let choose: (choice: { readonly action: ActionId }) => void = () => undefined
const hear = (event: KeyboardEvent) => void heard.push(event.defaultPrevented ? `${event.key} prevented` : event.key)

beforeEach(() => {
  vi.stubGlobal('copydesk', {
    app: { offerActions: (offer: ActionOffer) => void offers.push(offer) },
    on: (_event: string, listener: typeof choose) => {
      choose = listener
      return () => undefined
    }
  })
  document.body.innerHTML = '<textarea></textarea><div contenteditable="true" tabindex="0"></div><button></button>'
  stop = [
    listenForActions('linux'),
    provideActions({ link: { run: () => run.push('link') }, bold: { run: () => run.push('bold') }, 'show-outline': { run: () => run.push('outline') }, 'find-next': { run: () => run.push('next') } })
  ]
  document.body.addEventListener('keydown', hear)
})
afterEach(() => {
  for (const each of stop) each()
  putKeysInUse({})
  run.length = 0
  heard.length = 0
  offers.length = 0
  document.body.removeEventListener('keydown', hear)
  document.body.replaceChildren()
})

interface Stroke {
  readonly key: string
  readonly code: string
  readonly ctrlKey?: boolean
  readonly shiftKey?: boolean
  readonly repeat?: boolean
  readonly isComposing?: boolean
  readonly keyCode?: number
}

function press(where: 'field' | 'text' | 'button', init: Stroke): void {
  document.querySelector({ field: 'textarea', text: 'div', button: 'button' }[where])?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
}

describe('the native menu', () => {
  it('is told what is offered, and what a field can always do, once while nothing of that changes and no more once nobody listens', async () => {
    vi.stubGlobal('requestIdleCallback', (run: () => void) => run())
    announceFirstPaint(true)()
    const told = () => new Promise((done) => setTimeout(done, 0))
    await told()
    provideActions({})()
    await told()
    expect(offers.map(({ offered, on }) => [offered.toSorted(), on])).toEqual([[['bold', 'find-next', 'link', 'redo', 'show-outline', 'undo'], []]])
    stop[0]?.()
    provideActions({ publish: { run: () => undefined } })()
    await told()
    expect(offers).toHaveLength(1)
  })
})

describe('keys', () => {
  it('run their action, and those of the editor’s keymap are left to it', () => {
    press('text', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })
    press('text', { key: 'b', code: 'KeyB', ctrlKey: true })
    expect([run, heard]).toEqual([['link'], ['K prevented', 'b']])
  })

  it('for what is selected in the text are nobody’s in a field beside it', () => {
    press('field', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })
    expect([run, heard]).toEqual([[], ['K']])
  })

  it('that were chosen for an action of the text hold in the text only, and its own is no more answered to there', () => {
    putKeysInUse({ bold: ['CommandOrControl+J'] })
    press('field', { key: 'j', code: 'KeyJ', ctrlKey: true })
    press('text', { key: 'j', code: 'KeyJ', ctrlKey: true })
    press('text', { key: 'b', code: 'KeyB', ctrlKey: true })
    expect([run, heard]).toEqual([['bold'], ['j', 'j prevented', 'b prevented']])
  })

  it('of the text that were given to another action are that one’s everywhere', () => {
    putKeysInUse({ 'show-outline': ['CommandOrControl+B'] })
    press('field', { key: 'b', code: 'KeyB', ctrlKey: true })
    press('text', { key: 'b', code: 'KeyB', ctrlKey: true })
    expect([run, heard]).toEqual([['outline', 'outline'], ['b prevented', 'b prevented']])
  })

  it('that are held down do their action once, but for those that go from one to the next', () => {
    for (const repeat of [false, true, true]) {
      press('text', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true, repeat })
      press('text', { key: 'g', code: 'KeyG', ctrlKey: true, repeat })
    }
    expect(run).toEqual(['link', 'next', 'next', 'next'])
    expect(heard).toEqual(['K prevented', 'g prevented', 'K prevented', 'g prevented', 'K prevented', 'g prevented'])
  })

  it('that undo and redo do so in the text where no field has the focus and no dialog is open', () => {
    stop.push(provideActions({ undo: { run: () => run.push('undo') }, redo: { run: () => run.push('redo') } }))
    const pressBeside = () => {
      for (const stroke of [{ key: 'z', code: 'KeyZ' }, { key: 'Z', code: 'KeyZ', shiftKey: true }, { key: 'y', code: 'KeyY' }]) press('button', { ...stroke, ctrlKey: true })
    }
    pressBeside()
    press('text', { key: 'z', code: 'KeyZ', ctrlKey: true })
    expect([run, heard]).toEqual([['undo', 'redo', 'redo'], ['z prevented', 'Z prevented', 'y prevented', 'z']])
    document.body.insertAdjacentHTML('beforeend', '<section role="dialog" aria-modal="true"></section>')
    pressBeside()
    expect([run, heard.slice(4)]).toEqual([['undo', 'redo', 'redo'], ['z prevented', 'Z prevented', 'y prevented']])
  })

  it('that an input method takes are nobody’s, whatever system it is, and take their own way', () => {
    press('text', { key: 'Escape', code: 'Escape', isComposing: true })
    press('field', { key: 'Tab', code: 'Tab', keyCode: 229 })
    expect([run, heard]).toEqual([[], []])
  })

  it('run nothing while a dialog asks something, and everything again from the moment it is closed', () => {
    const dialog = document.createElement('dialog')
    dialog.setAttribute('role', 'dialog')
    dialog.setAttribute('aria-modal', 'true')
    document.body.append(dialog)
    dialog.setAttribute('open', '')
    press('text', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })
    expect(run).toEqual([])
    dialog.removeAttribute('open')
    press('text', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })
    expect(run).toEqual(['link'])
  })
})

describe('the menu', () => {
  it('undoes in the field that has the focus where no text answers: in a dialog, and without an article', () => {
    const execCommand = vi.fn(() => true)
    Object.assign(document, { execCommand })
    choose({ action: 'undo' })
    expect(execCommand.mock.calls).toEqual([['undo']])
    stop.push(provideActions({ undo: { run: () => run.push('undo of the text') } }))
    choose({ action: 'undo' })
    document.body.insertAdjacentHTML('beforeend', '<section role="dialog" aria-modal="true"></section>')
    choose({ action: 'undo' })
    choose({ action: 'show-outline' })
    expect([run, execCommand.mock.calls]).toEqual([['undo of the text'], [['undo'], ['undo']]])
  })

  it('puts back what is undone behind the field, and the focus with it', () => {
    const field = document.querySelector('textarea')
    const text = document.querySelector<HTMLElement>('[contenteditable]')
    const execCommand = vi.fn(() => {
      text?.focus()
      return text?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    Object.assign(document, { execCommand })
    field?.focus()
    choose({ action: 'undo' })
    expect(execCommand.mock.calls).toEqual([['undo'], ['redo']])
    expect(document.activeElement).toBe(field)
  })
})
