import { mkdir, readdir } from 'node:fs/promises'
import { fillTemplate } from '../../src/core/template/fill-template'
import { endOf, expect, test } from './app'

test('an export that the end of the app cuts off leaves no folder that looks whole', async ({ home, copydesk: { app, page } }) => {
  await mkdir(home.path('out'))
  const blank = fillTemplate({ template: 'blank' })
  // Longer than a printer takes to be told.
  const text = Array.from({ length: 2_000 }, () => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'So many words. '.repeat(30) }] }))
  const printer = app.waitForEvent('window')
  await page.evaluate(
    async ({ article, folder }) => {
      const made = await window.copydesk.library.create({ article })
      if (!made.ok) throw new Error(made.error.code)
      void window.copydesk.storage.exportArticle({ id: made.value.id, forms: ['markdown', 'pdf', 'bundle'], folder })
    },
    { article: { ...blank, headline: 'Cut off', body: { ...blank.body, content: text } }, folder: home.path('out') }
  )
  await printer
  await endOf(app, () => app.evaluate(({ app: main }) => main.quit()))
  expect(await readdir(home.path('out'))).toEqual([])
})
