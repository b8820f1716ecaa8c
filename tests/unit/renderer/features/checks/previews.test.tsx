import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { Previews } from '../../../../../src/renderer/src/features/checks/previews'
import { finishedListicle } from '../../../../support/build-article'

const i18n = createI18n('en', await loadMessages('en'))
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <Previews article={finishedListicle} site={undefined} />
      </I18nextProvider>
    )
  )
})
afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
})

it('a card says that its picture is not in the library, until it is there again', () => {
  const image = document.querySelector('.preview-card img')
  const said = () => document.querySelector('.preview-picture')?.getAttribute('data-lost')
  expect(said()).toBeNull()
  act(() => void image?.dispatchEvent(new Event('error')))
  expect(said()).toBe('This picture is not in the library')
  act(() => void image?.dispatchEvent(new Event('load')))
  expect(said()).toBeNull()
})
