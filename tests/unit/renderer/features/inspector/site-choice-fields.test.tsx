import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import { failure } from '../../../../../src/core/failure'
import { standardPost } from '../../../../../src/core/publishing/post-type'
import { siteSchema } from '../../../../../src/core/publishing/site'
import { nothingChosen } from '../../../../../src/core/publishing/site-choice'
import { fail } from '../../../../../src/core/result'
import { createI18n } from '../../../../../src/i18n/create-i18n'
import { en } from '../../../../../src/i18n/messages/en'
import { SiteChoiceFields } from '../../../../../src/renderer/src/features/inspector/site-choice-fields'
import { wordpressSite } from '../../../core/publishing/publish-run'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

test('where an author is chosen, the site can be asked for new ones, and the question be given up', async () => {
  let answer: (outcome: unknown) => void = () => undefined
  const refresh = vi.fn(() => new Promise((resolve) => (answer = resolve)))
  const cancelQuestion = vi.fn()
  vi.stubGlobal('copydesk', { sites: { refresh, cancelQuestion } })
  const site = siteSchema.parse({ ...wordpressSite, authors: [{ id: 7, name: 'Mina Seo' }] })
  if (site.kind !== 'wordpress') throw new Error('The site is no WordPress')
  const holder = document.body.appendChild(document.createElement('div'))
  const root = createRoot(holder)
  const postType = { ...standardPost, fields: [...standardPost.fields, 'author' as const] }
  act(() =>
    root.render(
      <MantineProvider>
        <I18nextProvider i18n={createI18n('en', en)}>
          <SiteChoiceFields site={site} binding={undefined} choice={nothingChosen} wanted={postType.slug} postType={postType} failure={undefined} onChoose={() => undefined} />
        </I18nextProvider>
      </MantineProvider>
    )
  )
  const cancel = () => holder.querySelector<HTMLElement>('[aria-label="Cancel asking Desk"]')
  expect(cancel()).toBeNull()
  const again = [...holder.querySelectorAll('button')].find(({ textContent }) => textContent === 'Look for new authors and terms')
  act(() => {
    again?.focus()
    again?.click()
  })
  expect(refresh).toHaveBeenCalledWith({ siteId: site.id })
  act(() => {
    cancel()?.focus()
    cancel()?.click()
  })
  expect(cancelQuestion).toHaveBeenCalledWith({ siteId: site.id })
  await act(async () => {
    answer(fail(failure('cancelled')))
    await Promise.resolve()
  })
  expect([cancel(), document.activeElement === again, document.querySelector('[role="alert"]')]).toEqual([null, true, null])
  act(() => root.unmount())
  holder.remove()
})
