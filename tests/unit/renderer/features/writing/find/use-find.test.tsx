import { act, useRef } from 'react'
import type { Editor } from '@tiptap/core'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import { createI18n, loadMessages } from '../../../../../../src/i18n/create-i18n'
import { useFind } from '../../../../../../src/renderer/src/features/writing/use-find'
import { ArticleSession } from '../../../../../../src/renderer/src/session/article-session'
import { SessionProvider } from '../../../../../../src/renderer/src/session/use-session'
import { ok } from '../../../../../../src/core/result'
import { finishedListicle } from '../../../../../support/build-article'
import { openEditor } from '../../../editor/editor-in-page'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

function Page({ editor }: { readonly editor: Editor }) {
  const { shown, ask, close } = useFind()
  const scroll = useRef<HTMLDivElement>(null)
  return (
    <div ref={scroll}>
      <button type="button" onClick={() => ask('find')} />
      {shown === undefined ? null : <shown.Panel editor={editor} scroll={scroll} request={shown.request} onClose={close} />}
    </div>
  )
}

test('letters that follow the key for find right after a start go into its panel, which is not read yet, and not into the text', async () => {
  vi.stubGlobal('CSS', { highlights: new Map() })
  vi.stubGlobal('Highlight', class extends Set<unknown> {
    constructor(...ranges: unknown[]) {
      super(ranges)
    }
  })
  const insert = (_command: string, _ui: boolean, text: string) => {
    const field = document.activeElement
    if (!(field instanceof HTMLInputElement)) return false
    field.setRangeText(text)
    return true
  }
  Reflect.set(document, 'execCommand', insert)
  const { editor } = openEditor('p: It began with one song|.')
  const session = new ArticleSession(finishedListicle, () => Promise.resolve(ok({ savedAt: '2026-11-27T09:00:00.000Z', edition: 1 })))
  const i18n = createI18n('en', await loadMessages('en'))
  const holder = document.body.appendChild(document.createElement('div'))
  const root = createRoot(holder)
  act(() => root.render(<I18nextProvider i18n={i18n}><SessionProvider value={session}><Page editor={editor} /></SessionProvider></I18nextProvider>))
  act(() => holder.querySelector('button')?.click())

  const key = new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true })
  editor.view.dom.dispatchEvent(key)
  expect(key.defaultPrevented).toBe(true)
  await vi.waitFor(async () => {
    await act(() => Promise.resolve())
    expect(holder.querySelector<HTMLInputElement>('.find-field')?.value).toBe('s')
  }, 20_000)
  act(() => root.unmount())
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'execCommand')
})
