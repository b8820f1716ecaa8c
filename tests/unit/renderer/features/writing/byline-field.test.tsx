import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../../../../src/i18n/create-i18n'
import { en } from '../../../../../src/i18n/messages/en'
import { authorText } from '../../../../../src/renderer/src/features/writing/authors'
import { BylineField } from '../../../../../src/renderer/src/features/writing/byline-field'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { Disk, anArticle } from '../../session/open-document'

const i18n = createI18n('en', en)
let place: HTMLElement
let root: Root
let session: ArticleSession

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  const byline = ['Mina Seo', 'Jo Doe', 'Ana Ruiz'].map((name) => ({ name, role: '' }))
  session = new ArticleSession(anArticle({ byline }), new Disk().save)
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <SessionProvider value={session}>
          <BylineField />
        </SessionProvider>
      </I18nextProvider>
    )
  )
})
afterEach(() => {
  act(() => root.unmount())
  place.remove()
  vi.unstubAllGlobals()
})

const byline = () => session.get('byline').map(authorText)
function field(): HTMLInputElement {
  const found = place.querySelector('input')
  if (found === null) throw new Error('no field')
  return found
}
function type(text: string): void {
  act(() => {
    field().focus()
    field().value = text
    field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}
function press(key: string, more: KeyboardEventInit = {}): void {
  act(() => void field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })))
}
function click(name: string): void {
  const button = Array.from(place.querySelectorAll('button')).find(({ title, ariaLabel }) => title === name || ariaLabel === name)
  act(() => button?.click())
}

describe('the byline', () => {
  it('keeps its order when an author is changed', () => {
    click('Edit Mina Seo')
    type('Mina Seo, Drama Editor')
    expect(byline()).toEqual(['Mina Seo, Drama Editor', 'Jo Doe', 'Ana Ruiz'])
    press('Enter')
    type('Kim')
    expect(byline()).toEqual(['Mina Seo, Drama Editor', 'Jo Doe', 'Ana Ruiz', 'Kim'])
  })

  it('keeps it when one is changed after another, or removed meanwhile', () => {
    click('Edit Jo Doe')
    click('Edit Ana Ruiz')
    click('Remove Mina Seo')
    type('Ana Ruiz, Critic')
    press('Enter')
    expect(byline()).toEqual(['Jo Doe', 'Ana Ruiz, Critic'])
  })

  it('takes a new author at its end once the field was left empty', () => {
    click('Edit Mina Seo')
    type('')
    act(() => field().blur())
    type('Kim')
    expect(byline()).toEqual(['Jo Doe', 'Ana Ruiz', 'Kim'])
  })

  it('loses nobody to a Backspace that is held until the field is empty and longer', () => {
    type('')
    press('Backspace', { repeat: true })
    expect([byline(), field().value]).toEqual([['Mina Seo', 'Jo Doe', 'Ana Ruiz'], ''])
    press('Backspace')
    expect(field().value).toBe('Ana Ruiz')
  })

  it('leaves the keys in its field when an author is removed', () => {
    click('Remove Jo Doe')
    expect(byline()).toEqual(['Mina Seo', 'Ana Ruiz'])
    expect(document.activeElement).toBe(field())
  })
})

it('leaves the keys in its field also when one of as many authors as there may be is removed', () => {
  const full = Array.from({ length: 50 }, (_, index) => ({ name: `Author ${index}`, role: '' }))
  session = new ArticleSession(anArticle({ byline: full }), new Disk().save)
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <SessionProvider key="full" value={session}>
          <BylineField />
        </SessionProvider>
      </I18nextProvider>
    )
  )
  click('Remove Author 3')
  expect(session.get('byline')).toHaveLength(49)
  expect(document.activeElement).toBe(field())
})
