import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import type { Difference } from '../../../../../src/core/publishing/receipt'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { DifferenceList } from '../../../../../src/renderer/src/features/publishing/difference-list'

async function shown(language: 'en' | 'ko', ...differences: Difference[]) {
  const i18n = createI18n(language, await loadMessages(language))
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <DifferenceList differences={differences} />
    </I18nextProvider>
  )
  return [...markup.matchAll(/<d[td]>(.*?)<\/d[td]>/g)].map(([, words]) => words)
}

test('a receipt tells author and terms by name, these under the name of their taxonomy, and the pin in words', async () => {
  const differences: readonly Difference[] = [
    { field: 'author', sent: 'Mina', found: 'Jo', areNames: true },
    { field: 'terms', sent: 'Thriller › Slow', found: '', areNames: true, taxonomy: 'Genres' },
    { field: 'pinned', sent: 'true', found: 'false' }
  ]
  expect(await shown('en', ...differences)).toEqual(['Author', 'sent: Mina', 'there: Jo', 'Genres', 'sent: Thriller › Slow', 'there: (empty)', 'Pin to the top', 'sent: Pinned', 'there: Not pinned'])
  expect(await shown('ko', ...differences.slice(0, 1))).toEqual(['글쓴이', '보낸 값: Mina', '사이트의 값: Jo'])
})

test('a receipt of before tells that its author and terms are numbers', async () => {
  expect(await shown('en', { field: 'author', sent: '5', found: '2' }, { field: 'terms', sent: '40, 41', found: '40' })).toEqual([
    'Author (number on the site)',
    'sent: 5',
    'there: 2',
    'Terms of the site (numbers)',
    'sent: 40, 41',
    'there: 40'
  ])
})

test('a receipt does not say that words were sent which were kept back, since somebody has corrected them in the media library', async () => {
  const corrected: Difference = { field: 'picture-words-corrected', sent: 'Written here', found: 'Corrected there' }
  expect(await shown('en', corrected)).toEqual([expect.anything(), 'in the article: Written here', 'there: Corrected there'])
  expect(await shown('ko', corrected)).toEqual([expect.anything(), '기사의 값: Written here', '사이트의 값: Corrected there'])
})
