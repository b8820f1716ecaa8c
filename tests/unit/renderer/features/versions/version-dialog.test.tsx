import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { VersionDialog } from '../../../../../src/renderer/src/features/versions/version-dialog'

test('versions that cannot be read, since what is typed does not get on the disk, are not said to be read for ever', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('copydesk', {})
  const i18n = createI18n('en', await loadMessages('en'))
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() => {
    root.render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider env="test">
          <VersionDialog id="article-1" handOver={() => Promise.resolve(false)} onRestored={() => undefined} onClose={() => undefined} />
        </MantineProvider>
      </I18nextProvider>
    )
  })
  await act(() => Promise.resolve())
  expect(document.querySelector('.notice-failure')?.textContent).toContain('The disk did not take it.')
  expect(document.body.textContent).not.toContain('Reading the versions')
  act(() => root.unmount())
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

test('an article without versions has a small dialog that says how they come, and offers to keep the first', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('copydesk', {
    library: { open: () => Promise.resolve({ ok: false, error: { code: 'not-found', details: {} } }) },
    versions: { list: () => Promise.resolve({ ok: true, value: [] }) }
  })
  const i18n = createI18n('en', await loadMessages('en'))
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => {
    root.render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider env="test">
          <VersionDialog id="article-1" handOver={() => Promise.resolve(true)} onRestored={() => undefined} onClose={() => undefined} />
        </MantineProvider>
      </I18nextProvider>
    )
    await Promise.resolve()
  })
  expect(document.querySelector('h3')?.textContent).toBe('No versions yet')
  expect(document.querySelector('.version-desk')?.getAttribute('data-empty')).toBe('true')
  expect(document.querySelector('form button')?.textContent).toBe('Keep')
  act(() => root.unmount())
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})
