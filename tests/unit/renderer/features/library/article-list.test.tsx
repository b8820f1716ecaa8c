import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { createI18n } from '../../../../../src/i18n/create-i18n'
import { en } from '../../../../../src/i18n/messages/en'
import type { ArticleSummary } from '../../../../../src/ipc/library-answers'
import { ArticleList } from '../../../../../src/renderer/src/features/library/article-list'

const i18n = createI18n('en', en)
const at = '2026-11-23T10:00:00.000Z'
const articles = ['first', 'second'].map((id): ArticleSummary => ({ id, headline: id, status: 'draft', createdAt: at, updatedAt: at, isTrashed: false, siteIds: [], categories: [] }))
const fullText = { answer: { query: '', ids: new Set<string>(), excerpts: [] }, isAnswered: true, isSlow: false, askAhead: () => undefined }

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
const holder = document.body.appendChild(document.createElement('div'))
const root = createRoot(holder)
afterEach(() => {
  act(() => root.unmount())
  holder.remove()
  vi.unstubAllGlobals()
})

test('Delete throws one article away, however long it is held', () => {
  const trashed: string[] = []
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <ArticleList
          articles={articles}
          query=""
          terms={[]}
          fullText={fullText}
          openId={undefined}
          activeId="first"
          onActive={() => undefined}
          onChoose={() => undefined}
          onTrash={({ id }) => trashed.push(id)}
          onMenu={() => undefined}
        />
      </I18nextProvider>
    )
  )
  const press = (repeat: boolean) => act(() => void holder.querySelector('[role="listbox"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', repeat, bubbles: true, cancelable: true })))
  press(false)
  press(true)
  expect(trashed).toEqual(['first'])
})
