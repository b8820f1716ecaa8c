import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { TokenField } from '../../../../src/renderer/src/ui/token-field'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const holder = document.createElement('div')
const root = createRoot(holder)
afterEach(() => act(() => root.render(null)))

/** A field with one token and one option, what it gave to be taken, and what it took away. */
function openField(isEndedByComma: boolean) {
  document.body.append(holder)
  const taken: string[] = []
  const removed: string[] = []
  const field = (
    <MantineProvider>
      <TokenField
        name="tags"
        label="Categories"
        description=""
        tokens={[{ key: 'music', label: 'Music' }]}
        options={[{ key: 'film', label: 'Film' }]}
        createLabel={(name) => `Create ${name}`}
        removeLabel={({ label }) => label}
        onType={(names) => {
          taken.push(...names)
          return []
        }}
        onChoose={() => undefined}
        onRemove={({ key }) => removed.push(key)}
        isEndedByComma={isEndedByComma}
      />
    </MantineProvider>
  )
  act(() => root.render(field))
  const input = holder.querySelector('input')
  if (input === null) throw new Error('no field')
  return { input, taken, removed }
}

/** What it gave to be taken when it was left with something typed in it. */
function leftWith(typed: string, isEndedByComma: boolean): { readonly taken: readonly string[]; readonly stays: string } {
  const { input, taken } = openField(isEndedByComma)
  act(() => {
    input.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed)
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  act(() => input.blur())
  return { taken, stays: input.value }
}

test('what names an option is taken when the field is left; a new name only where a comma ends one', () => {
  expect(leftWith('film', false)).toEqual({ taken: ['film'], stays: '' })
  expect(leftWith('Fi', false)).toEqual({ taken: [], stays: 'Fi' })
  expect(leftWith('Fi', true)).toEqual({ taken: ['Fi'], stays: '' })
})

test('Backspace in the empty field takes the last token away, but not when it was held for what was typed', () => {
  const { input, removed } = openField(true)
  const press = (repeat: boolean) => act(() => void input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', repeat, bubbles: true, cancelable: true })))
  press(true)
  expect(removed).toEqual([])
  press(false)
  expect(removed).toEqual(['music'])
})
