import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import type { SiteListing } from '../../../../../src/ipc/contract'
import type { Failure } from '../../../../../src/core/failure'
import { fail } from '../../../../../src/core/result'
import type { Result } from '../../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { BrowserSignIn } from '../../../../../src/renderer/src/features/settings/browser-sign-in'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => vi.unstubAllGlobals())

test('whoever has gone on writing while the site was asked is not called back', async () => {
  let answer: (outcome: Result<SiteListing | null, Failure>) => void = () => undefined
  const signedIn = new Promise<Result<SiteListing | null, Failure>>((resolve) => (answer = resolve))
  vi.stubGlobal('copydesk', { sites: { signIn: () => signedIn, cancelSignIn: () => undefined } })
  const i18n = createI18n('en', await loadMessages('en'))
  const told: string[] = []
  const holder = document.createElement('div')
  const root = createRoot(holder)
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider>
          <BrowserSignIn
            address="https://desk.test"
            onBegin={() => told.push('begun')}
            onMissingAddress={() => told.push('missing')}
            onConnected={() => told.push('connected')}
            onFailure={({ code }) => told.push(code)}
          />
        </MantineProvider>
      </I18nextProvider>
    )
  )
  act(() => holder.querySelector('button')?.click())
  act(() => root.unmount())
  answer(fail({ code: 'password-refused', details: {} }))
  await signedIn
  expect(told).toEqual(['begun'])
})
