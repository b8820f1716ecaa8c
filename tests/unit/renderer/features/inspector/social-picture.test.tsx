import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { standardPost } from '../../../../../src/core/publishing/post-type'
import { createI18n } from '../../../../../src/i18n/create-i18n'
import { en } from '../../../../../src/i18n/messages/en'
import { provideActions } from '../../../../../src/renderer/src/actions/action-registry'
import { SocialPictureField } from '../../../../../src/renderer/src/features/inspector/social-picture-field'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { putSocial } from '../../../../../src/renderer/src/session/social-picture'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { ghostSite } from '../../../core/publishing/publish-run'
import { Disk, anArticle } from '../../session/open-document'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const arrived = { pictureId: `${'a'.repeat(64)}.jpg`, width: 1_200, height: 630, name: 'poster.jpg', words: { alt: 'A poster', caption: 'Of the series', credit: '' } }
const holder = document.createElement('div')
const root = createRoot(holder)
afterEach(() => act(() => root.render(null)))

function shown(): ArticleSession {
  document.body.append(holder)
  const session = new ArticleSession(anArticle({ headline: 'Harbor Lights' }), new Disk().save)
  act(() =>
    root.render(
      <MantineProvider>
        <I18nextProvider i18n={createI18n('en', en)}>
          <SessionProvider value={session}>
            <SocialPictureField site={{ site: ghostSite, password: 'session' }} postType={standardPost} />
          </SessionProvider>
        </I18nextProvider>
      </MantineProvider>
    )
  )
  return session
}
const button = (name: string) => [...holder.querySelectorAll('button')].find(({ textContent }) => textContent === name)
const fields = () => [...holder.querySelectorAll('input')].map(({ name, value }) => [name, value])

test('asks for a picture, and says what stands in for one', () => {
  const choose = vi.fn()
  const stop = provideActions({ 'set-social-picture': { run: choose } })
  shown()
  expect([holder.querySelector('[role="group"]')?.textContent, fields()]).toEqual(['Social pictureAdd social pictureLeft to the site, which mostly takes the lead picture.', []])
  act(() => button('Add social picture')?.click())
  expect(choose).toHaveBeenCalledOnce()
  stop()
})

test('has alt text and credit of the picture, marks what is missing, and no caption, which no card shows', () => {
  const session = shown()
  act(() => putSocial(session, arrived))
  expect(fields()).toEqual([['social-alt', 'A poster'], ['social-credit', '']])
  expect([...holder.querySelectorAll('.is-missing input')].map((field) => field.getAttribute('name'))).toEqual(['social-credit'])
  expect([session.get('socialPicture')?.caption, holder.querySelector('img')?.alt]).toEqual(['', 'A poster'])
})

test('keeps the words that were written when the picture is replaced', () => {
  const session = shown()
  act(() => putSocial(session, arrived))
  act(() => session.set('socialPicture', { ...arrived, ...arrived.words, caption: '', alt: 'Two on a ferry', credit: 'KBS' }))
  act(() => putSocial(session, { ...arrived, pictureId: `${'b'.repeat(64)}.jpg`, words: { alt: '', caption: '', credit: '' } }))
  expect([fields(), session.get('socialPicture')?.pictureId.slice(0, 1)]).toEqual([[['social-alt', 'Two on a ferry'], ['social-credit', 'KBS']], 'b'])
})

test('is removed from the article', () => {
  const session = shown()
  act(() => putSocial(session, arrived))
  act(() => button('Remove')?.click())
  expect([session.get('socialPicture'), button('Add social picture')?.type]).toEqual([null, 'button'])
})
