import { expect, it, vi } from 'vitest'
import type { FoundArticle } from '../../../../src/ipc/safe-mode'
import { articlesPart } from '../../../../src/renderer/src/safe-mode/articles-part'
import { learnToSpeak } from '../../../../src/renderer/src/safe-mode/speech'

const found = (headline: string, id: string): FoundArticle => ({ id, headline, isTrashed: false, changedAt: '2026-11-23T09:15:07.000Z' })

it('says of an article of a newer Copydesk that it is one, and not that it is damaged', async () => {
  const rescue = { list: () => Promise.resolve({ ok: true, value: [found('Of tomorrow', 'article-0001')] }), read: () => Promise.resolve({ ok: true, value: { state: 'too-new', text: 'A word' } }) }
  vi.stubGlobal('copydesk', { rescue })
  document.body.replaceChildren(articlesPart(await learnToSpeak('en')))
  await vi.waitFor(() => expect(document.querySelector('.safe-headline')).not.toBeNull(), 20_000)
  document.querySelector('.safe-headline')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await vi.waitFor(() => expect(document.body.textContent).toContain('This article was made by a newer Copydesk. These are the words that can be read of it.'), 20_000)
})

it('finds a headline as the search of the library does: whichever way its Hangul, its accents and its quotation marks were typed', async () => {
  const articles = [found('바다의 불빛'.normalize('NFD'), 'article-0001'), found('Amélie’s café', 'article-0002')]
  vi.stubGlobal('copydesk', { rescue: { list: () => Promise.resolve({ ok: true, value: articles }) } })
  document.body.replaceChildren(articlesPart(await learnToSpeak('ko')))
  const filter = document.querySelector('input')
  const shown = (query: string) => {
    Object.assign(filter ?? {}, { value: query })
    filter?.dispatchEvent(new Event('input'))
    return [...document.querySelectorAll('.safe-headline')].map(({ textContent }) => textContent.normalize('NFC'))
  }
  await vi.waitFor(() => expect(shown('')).toHaveLength(2), 20_000)
  expect(shown('불빛')).toEqual(['바다의 불빛'])
  expect(shown("amelie's")).toEqual(['Amélie’s café'])
  expect(shown('harbor')).toEqual([])
})
