import { notifications, notificationsStore } from '@mantine/notifications'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import { ok } from '../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../src/i18n/create-i18n'
import { OpenArticle } from '../../../../src/renderer/src/app/open-article'
import { useLibraryCommands } from '../../../../src/renderer/src/app/use-library-commands'
import type { LibraryCommands } from '../../../../src/renderer/src/features/library/library-commands'
import { useArticles } from '../../../../src/renderer/src/features/library/use-articles'
import { announceFirstPaint } from '../../../../src/renderer/src/ui/first-paint'
import { finishedListicle } from '../../../support/build-article'

test('an article that is restored while it is still on its way to the trash is restored from there', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const asked: string[] = []
  const answer = (name: string, value: unknown) => () => {
    asked.push(name)
    return Promise.resolve(ok(value))
  }
  const bridge = { list: () => Promise.resolve('[]'), trash: answer('trash', { withdrawn: 0 }), restore: answer('restore', undefined) }
  vi.stubGlobal('copydesk', { library: bridge, on: () => () => undefined })
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run())
  announceFirstPaint(true)() // notices wait for it
  vi.stubGlobal('requestIdleCallback', () => 0)
  let save: () => void = () => undefined
  const saved = new Promise<void>((resolve) => { save = resolve })
  const open = new OpenArticle(finishedListicle, {
    read: () => Promise.resolve(ok(finishedListicle)),
    save: async () => {
      await saved
      return ok({ savedAt: '2026-11-27T10:00:00.000Z', edition: 2 })
    },
    onFailure: () => undefined
  })
  const commands: LibraryCommands[] = []
  function Desk() {
    commands.unshift(useLibraryCommands(open, useArticles(undefined, Promise.resolve('[]'), () => undefined), () => undefined, () => undefined))
    return null
  }
  const i18n = createI18n('en', await loadMessages('en'))
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<I18nextProvider i18n={i18n}><Desk /></I18nextProvider>))

  open.session()?.set('dek', 'Its last words')
  const { id, headline } = finishedListicle
  await act(async () => {
    const [library] = commands
    if (library === undefined) throw new Error('Nothing was rendered')
    const done = Promise.all([library.trash(id, headline), library.restore(id, headline)])
    save()
    await done
  })
  expect(asked).toEqual(['trash', 'restore'])
  await vi.waitFor(() => expect(notificationsStore.getState().notifications.map(({ message }) => message)).toEqual([expect.stringContaining('is back in the library')]), 20_000)
  act(() => root.unmount())
  notifications.clean()
  vi.unstubAllGlobals()
})
