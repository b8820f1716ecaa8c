import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test } from 'vitest'
import { createI18n } from '../../../../../src/i18n/create-i18n'
import { en } from '../../../../../src/i18n/messages/en'
import { PathsField } from '../../../../../src/renderer/src/features/inspector/paths-field'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const i18n = createI18n('en', en)
const holder = document.createElement('div')
const root = createRoot(holder)
afterEach(() => act(() => root.render(null)))

const term = (id: number, name: string, parentId = 0) => ({ id, name, slug: name.toLowerCase(), parentId })

/** What is offered once this is typed. */
function offeredFor(typed: string): readonly (string | null)[] {
  document.body.append(holder)
  const field = (
    <MantineProvider>
      <I18nextProvider i18n={i18n}>
        <PathsField name="categories" label="Categories" description="" terms={[term(1, 'Dramas'), term(2, 'Reviews', 1)]} siteName="Site" isTree mayCreate paths={[]} onChange={() => undefined} />
      </I18nextProvider>
    </MantineProvider>
  )
  act(() => root.render(field))
  const input = holder.querySelector('input')
  if (input === null) throw new Error('no field')
  act(() => {
    input.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed)
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  return Array.from(holder.querySelectorAll('[role="option"]'), ({ textContent }) => textContent)
}

test('only what the site does not have is offered as new, and nothing without a name', () => {
  expect(offeredFor('variety')).toEqual(['New: variety'])
  expect(offeredFor('reviews')).toEqual(['Dramas › Reviews'])
  expect(offeredFor('dramas > reviews')).toEqual(['Dramas › Reviews'])
  expect(offeredFor(' > ')).toEqual([])
})
