import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { namedPictures } from '../../../../../src/core/checks/check-article'
import { failure } from '../../../../../src/core/failure'
import type { Failure } from '../../../../../src/core/failure'
import type { Rehearsal } from '../../../../../src/core/publishing/rehearsal'
import type { Result } from '../../../../../src/core/result'
import { fail, ok } from '../../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { RehearsalSection } from '../../../../../src/renderer/src/features/publishing/rehearsal-section'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { finishedListicle } from '../../../../support/build-article'
import { ghostSite, wordpressSite } from '../../../core/publishing/publish-run'

const i18n = createI18n('en', await loadMessages('en'))
const pictures = namedPictures(finishedListicle)
const [lead, second] = pictures.map(({ picture }) => picture.pictureId)
const quiet: Rehearsal = {
  makesPost: true,
  picturesSent: 2,
  picturesThere: 1,
  newCategories: [],
  newTags: ['slow burn'],
  newTerms: [],
  slug: 'three-reasons',
  bylineInText: '',
  stops: [],
  losses: []
}

const save = vi.fn<ConstructorParameters<typeof ArticleSession>[1]>()
const saved = new ArticleSession(finishedListicle, save)
const rehearse = vi.fn<typeof window.copydesk.publishing.rehearse>()
const refresh = vi.fn(() => Promise.resolve(ok(undefined)))
const onGo = vi.fn()
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('copydesk', { publishing: { rehearse: rehearse.mockReset() }, sites: { refresh } })
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** All that is answered at once has been told by then, in however many steps. */
const answered = () => new Promise<void>((done) => setTimeout(done, 0))

async function show(site = wordpressSite, session = saved): Promise<void> {
  act(() => {
    root.render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider env="test">
          <SessionProvider value={session}>
            <RehearsalSection site={site} pictures={pictures} onGo={onGo} />
          </SessionProvider>
        </MantineProvider>
      </I18nextProvider>
    )
  })
  // It asks once it is shown, which within one `act` would be at its very end.
  await act(answered)
}
async function showWith(rehearsed: Result<Rehearsal, Failure>): Promise<void> {
  rehearse.mockResolvedValue(rehearsed)
  await show()
}
const status = () => document.querySelector('[role="status"]')?.textContent.trim()
const text = () => document.body.textContent
const regions = () => [...document.querySelectorAll('section section')].map((region) => region.getAttribute('aria-label'))

test('where all is well one sentence says what is sent, and the rest stands behind it', async () => {
  await showWith(ok(quiet))
  expect(status()).toBe('Sends the words, 2 pictures, and 1 new tag.')
  expect([...document.querySelectorAll('details li')].map((line) => line.textContent)).toEqual([
    'A new post is made.',
    '1 picture is there already.',
    'New tags: slow burn',
    'Its address ends in “three-reasons”, with a number behind it where that is taken.'
  ])
  expect(document.querySelector('details')?.open).toBe(false)
  expect([regions(), text()]).toEqual([[], expect.stringContaining('As Desk said on 1 January 2026 at')])
})

test('what the site will refuse or cannot hold stands open, by its name, with the way there', async () => {
  const stops = [
    { failure: failure('picture-too-large-for-site'), names: [], pictureIds: [lead ?? '', second ?? ''] },
    { failure: failure('right-missing-categories'), names: ['Films', 'Old'], pictureIds: [] },
    { failure: failure('right-missing-terms', { subject: 'Noir' }), names: ['Noir'], pictureIds: [] }
  ]
  await showWith(ok({ ...quiet, stops, losses: [{ kind: 'excerpt-cut', most: 300 }] }))
  expect(regions()).toEqual(['3 things keep it from being published on Desk', '1 thing that Desk cannot hold'])
  // It sends nothing, so nobody is told that it does; a screen reader hears how much there is to read.
  expect(status()).toBe('3 things keep it from being published on Desk 1 thing that Desk cannot hold')
  expect(text()).toMatch(/Lead picture and Picture \d: A picture is too large for the site\./)
  expect(text()).toContain('“Films” and “Old”: Your user may not create categories on this site.')
  expect(text()).not.toContain('“Noir”:') // its sentence names it
  expect(document.querySelector('details')).toBeNull()
  expect(text()).toContain('The excerpt: it takes 300 characters and cuts the rest.')
  const ways = [...document.querySelectorAll('section section button')]
  act(() => ways.forEach((way) => way instanceof HTMLElement && way.click()))
  expect([ways.length, onGo.mock.calls.length]).toEqual([3, 3])
})

test('a text that is too long for the site is named, with by how much and the way to its field', async () => {
  const kinds = ['headline', 'seo-title', 'seo-description', 'social-title', 'slug', 'tag'] as const
  const stops = kinds.map((kind) => ({ failure: failure(`${kind}-too-long-for-site`, { host: 'desk.example', length: 310, most: 300, over: 10 }), names: kind === 'tag' ? ['Noir'] : [], pictureIds: [] }))
  await showWith(ok({ ...quiet, stops }))
  expect(text()).toContain('The social title has 310 characters, 10 more than desk.example takes (300). Shorten it, then publish.')
  expect(text()).toContain('“Noir”: A tag or category has 310 characters')
  expect(document.querySelectorAll('section section button')).toHaveLength(kinds.length)
})

test('what the form says already is not said again, and all else that stops an order is', async () => {
  await showWith(fail(failure('headline-missing')))
  expect([status(), regions()]).toEqual(['', []])
  act(() => root.render(null))
  await showWith(fail(failure('type-begun-otherwise', { site: 'Desk', type: 'Review' })))
  expect(text()).toContain('A draft of this article was begun at Desk as “Review”')
})

test('it is of the words that are on disk and of the site that is chosen, and is asked for anew when the site has said more', async () => {
  rehearse.mockResolvedValue(ok(quiet))
  const typedIn = new ArticleSession(finishedListicle, save)
  typedIn.set('dek', 'Another dek')
  save.mockResolvedValue(fail(failure('disk-full')))
  await show(wordpressSite, typedIn)
  expect([save.mock.calls.length, rehearse.mock.calls.length]).toEqual([1, 0])
  save.mockResolvedValue(ok({ savedAt: '2026-02-01T00:00:00.000Z', edition: 2 }))
  await show({ ...wordpressSite, fetchedAt: '2026-02-01T00:00:00.000Z' }, typedIn)
  expect(status()).toContain('2 pictures')
  let answer: (rehearsed: Result<Rehearsal, Failure>) => void = () => undefined
  rehearse.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
  await show({ ...ghostSite, id: 'site-0002', name: 'Weekend' }, typedIn)
  expect(status()).toBe('') // nothing of the other site
  await act(async () => {
    answer(ok({ ...quiet, picturesSent: 0, newTags: [] }))
    await answered()
  })
  expect(status()).toBe('Sends the words.')
  expect(rehearse.mock.calls.map(([{ siteId }]) => siteId)).toEqual([wordpressSite.id, 'site-0002'])
})

test('the site can be asked again from here, once at a time', async () => {
  await showWith(ok(quiet))
  let answer: () => void = () => undefined
  refresh.mockReturnValueOnce(new Promise((resolve) => (answer = () => resolve(ok(undefined)))))
  const ask = () => document.querySelector<HTMLButtonElement>('[aria-label="Ask Desk again"]')
  act(() => ask()?.click())
  act(() => ask()?.click())
  expect([refresh.mock.calls.length, ask()?.textContent]).toEqual([1, 'Asking…'])
  await act(async () => {
    answer()
    await answered()
  })
  expect(ask()?.textContent).toBe('Ask again')
})

test('what may not be created is named, though its name be within another word of the sentence', async () => {
  const stopped = (code: 'right-missing-terms' | 'right-missing-categories', names: string[]) => ({ failure: failure(code, { subject: names[0] ?? '' }), names, pictureIds: [] })
  await showWith(ok({ ...quiet, stops: [stopped('right-missing-terms', ['Noir', 'No']), stopped('right-missing-categories', ['user'])] }))
  const lines = [...document.querySelectorAll('section section li')].map((line) => line.textContent)
  expect(lines[0]).toMatch(/^“No”: Your user may not create “Noir” on this site\./)
  expect(lines[1]).toMatch(/^“user”: Your user may not create categories/)
})
