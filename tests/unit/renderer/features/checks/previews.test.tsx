import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Site } from '../../../../../src/core/publishing/site'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { Previews } from '../../../../../src/renderer/src/features/checks/previews'
import { finishedListicle } from '../../../../support/build-article'
import { wordpressSite } from '../../../core/publishing/publish-run'

const i18n = createI18n('en', await loadMessages('en'))
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  root = createRoot(document.body.appendChild(document.createElement('div')))
  show(undefined)
})
afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
})

function show(site: Site | undefined): void {
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <Previews article={{ ...finishedListicle, slug: 'harbor-lights' }} site={site && { site, password: 'key-store' }} />
      </I18nextProvider>
    )
  )
}

it('a search result stands at the address of the site, with the folder that it lies in', () => {
  const address = () => document.querySelector('.preview-search .preview-address')?.textContent
  expect(address()).toBe('your site › harbor-lights')
  show({ ...wordpressSite, address: 'https://desk.test:8443/news/' })
  expect(address()).toBe('desk.test:8443 › news › harbor-lights')
})

it('a card says that its picture is not in the library, until it is there again', () => {
  const image = document.querySelector('.preview-card img')
  const said = () => document.querySelector('.card-picture')?.getAttribute('data-lost')
  expect(said()).toBeNull()
  act(() => void image?.dispatchEvent(new Event('error')))
  expect(said()).toBe('This picture is not in the library')
  act(() => void image?.dispatchEvent(new Event('load')))
  expect(said()).toBeNull()
})
