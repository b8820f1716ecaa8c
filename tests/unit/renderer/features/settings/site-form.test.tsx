import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { failure } from '../../../../../src/core/failure'
import type { Failure, FailureCode } from '../../../../../src/core/failure'
import { listChecks } from '../../../../../src/core/publishing/examination'
import type { Examination } from '../../../../../src/core/publishing/examination'
import { fail, ok } from '../../../../../src/core/result'
import type { Result } from '../../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { SiteForm } from '../../../../../src/renderer/src/features/settings/site-form'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
let close: () => void = () => undefined
afterEach(() => {
  close()
  vi.unstubAllGlobals()
})

const checked = (found?: FailureCode, isStranger = false): Result<Examination, Failure> => {
  const host = 'desk.test'
  const checks = listChecks({ kind: 'wordpress', host, failure: found && failure(found, { host }), rights: undefined, skewMs: 0, isStranger })
  return ok({ kind: 'wordpress', address: 'https://desk.test', at: '2026-01-01T00:00:00.000Z', checks })
}

/** The form for a site that is new. What it asks waits until the test answers it. */
async function newForm() {
  const waiting: ((answer: unknown) => void)[] = []
  const asked: unknown[] = []
  const question = (name: string) => (input: unknown) => {
    asked.push([name, input])
    return new Promise((resolve) => waiting.push(resolve))
  }
  const cancelled: unknown[] = []
  vi.stubGlobal('copydesk', {
    sites: { connect: question('connect'), examine: question('examine'), recognise: question('recognise'), cancelSignIn: () => undefined, cancelQuestion: (input: unknown) => cancelled.push(input) }
  })
  const i18n = createI18n('en', await loadMessages('en'))
  const holder = document.body.appendChild(document.createElement('div'))
  const root = createRoot(holder)
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider env="test">
          <SiteForm addressRef={{ current: null }} site={undefined} onCancel={undefined} onConnected={() => undefined} />
        </MantineProvider>
      </I18nextProvider>
    )
  )
  const fieldOf = (label: string) => {
    const found = [...holder.querySelectorAll('input')].find(({ labels }) => [...(labels ?? [])].some(({ textContent }) => textContent === label))
    if (found === undefined) throw new Error(`No field “${label}”`)
    return found
  }
  const press = (name: string) => act(() => [...holder.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click())
  const type = (label: string, words: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(fieldOf(label), words)
      fieldOf(label).dispatchEvent(new Event('input', { bubbles: true }))
    })
  const form = {
    asked,
    cancelled,
    fieldOf,
    press,
    type,
    words: () => holder.textContent,
    choose: (kind: string) => act(() => fieldOf(kind).click()),
    leave: (label: string) =>
      act(() => {
        fieldOf(label).dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
      }),
    answer: (outcome: unknown) =>
      act(async () => {
        waiting.shift()?.(outcome)
        await Promise.resolve()
      })
  }
  close = () => {
    act(() => root.unmount())
    holder.remove()
  }
  type('Site address', 'https://desk.test/news')
  type('User name', 'mina')
  type('Application password', 'abcd efgh')
  return form
}

test('what was typed to sign in at one kind of site is not kept for another', async () => {
  const form = await newForm()
  form.choose('Ghost')
  expect(form.fieldOf('Admin API key').value).toBe('')
  form.type('Admin API key', 'a:key')
  form.choose('JSON endpoint')
  expect(form.fieldOf('Token').value).toBe('')
  form.choose('WordPress')
  expect([form.fieldOf('User name').value, form.fieldOf('Application password').value]).toEqual(['mina', ''])
})

test('a secret is not kept either where the kind of a site is found out after it was typed', async () => {
  const form = await newForm()
  form.leave('Site address')
  await form.answer('ghost')
  expect(form.fieldOf('Admin API key').value).toBe('')
})

test('the kind that was found of a site is not taken while that site is being connected', async () => {
  const form = await newForm()
  form.leave('Site address')
  form.press('Connect')
  await form.answer('ghost')
  expect([form.fieldOf('Application password').value, form.cancelled]).toEqual(['abcd efgh', []])
})

test.each<[string, FailureCode | undefined, boolean, (form: Awaited<ReturnType<typeof newForm>>) => void]>([
  ['the address', undefined, false, ({ type }) => type('Site address', 'https://other.test')],
  ['the kind', undefined, false, ({ choose }) => choose('Ghost')],
  ['the kind', 'site-offline', false, ({ choose }) => choose('JSON endpoint')],
  ['the password that was refused', 'password-refused', false, ({ type }) => type('Application password', 'ijkl mnop')],
  ['the user who was let in', undefined, false, ({ type }) => type('User name', 'jo')]
])('a check is shown until %s is another one (%j)', async (_, found, isStranger, change) => {
  const form = await newForm()
  form.press('Check connection')
  await form.answer(checked(found, isStranger))
  expect(form.words()).toContain('Copy report')
  change(form)
  expect(form.words()).not.toContain('Copy report')
})

test.each([
  ['that nobody signed in for', checked(undefined, true)],
  ['that never came so far', checked('site-offline')]
])('a check %s says nothing of user and password, and stays when they are typed', async (_, found) => {
  const form = await newForm()
  form.press('Check connection')
  await form.answer(found)
  form.type('User name', 'jo')
  form.type('Application password', 'ijkl mnop')
  expect(form.words()).toContain('Copy report')
})

test.each([
  ['site-offline', 'Site address', 'https://other.test', 'Application password'],
  ['password-refused', 'Application password', 'ijkl mnop', undefined],
  ['password-refused', 'User name', 'jo', undefined],
  ['site-busy', 'Site address', 'https://other.test', undefined]
] as const)('“%s” is told until %s is another one', async (code, label, words, other) => {
  const form = await newForm()
  const before = form.words()
  form.press('Connect')
  await form.answer(fail(failure(code, { host: 'desk.test', status: 503 })))
  const told = form.words()
  expect(told).not.toBe(before)
  if (other !== undefined) {
    form.type(other, 'any')
    expect(form.words()).toBe(told)
  }
  form.type(label, words)
  expect(form.words()).toBe(before)
})

test.each(['Connect', 'Check connection'])('“%s” says which site it waits for, and asks once until it is given up', async (name) => {
  const form = await newForm()
  form.press(name)
  form.press('Connect')
  form.press('Check connection')
  expect([form.asked.length, form.words()]).toEqual([1, expect.stringContaining('Waiting for desk.test')])
  form.press('Cancel')
  expect(form.cancelled).toEqual([{ siteId: null }])
  await form.answer(fail(failure('cancelled')))
  expect(form.words()).not.toMatch(/Waiting for|stopped/)
})

test('a question about an address is given up when another one is typed', async () => {
  const form = await newForm()
  form.press('Connect')
  form.type('Site address', 'https://other.test')
  expect(form.cancelled).toEqual([{ siteId: null }])
})

test.each([
  ['is missing', ''],
  ['was refused', 'wrong']
])('a password that %s has the caret', async (_, password) => {
  const form = await newForm()
  form.type('Application password', password)
  form.press('Connect')
  if (password !== '') await form.answer(fail(failure('password-refused', { host: 'desk.test' })))
  expect(document.activeElement).toBe(form.fieldOf('Application password'))
  expect(form.fieldOf('Application password').getAttribute('aria-invalid')).toBe('true')
})
