import type { CopyProgress, ExportReport } from '../../../core/backup/backup'
import type { Failure } from '../../../core/failure'
import { failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import { fail } from '../../../core/result'
import type { SafeModeChannel } from '../../../ipc/channels'
import type { RequestInput } from '../../../ipc/contract'
import type { SafeMode } from '../../../ipc/safe-mode'
import { layoutOf } from '../../library/library-layout'
import { exportEverything } from '../../library/rescue/export-everything'
import { listArticles } from '../../library/rescue/list-articles'
import { readWords } from '../../library/rescue/read-words'
import { nowAndThen } from '../../storage/now-and-then'
import type { Handlers } from '../answer-request'

export interface SafeModeHandlersOptions {
  readonly describe: () => Promise<SafeMode>
  readonly clock: () => Date
  readonly onProgress: (progress: CopyProgress) => void
  readonly leave: (how: RequestInput<'rescue:leave'>['how']) => Promise<void>
  /** Asks the editor for a folder; undefined when none was chosen. */
  readonly chooseFolder: () => Promise<string | undefined>
}

/** What answers the page of safe mode, and all that does. It reads the library's files by itself and opens no library. */
export function createSafeModeHandlers({ describe, clock, onProgress, leave, chooseFolder }: SafeModeHandlersOptions): Pick<Handlers, SafeModeChannel | 'storage:choose-folder'> {
  const layout = async () => layoutOf((await describe()).libraryDirectory)
  let running: { readonly controller: AbortController; readonly finished: Promise<Result<ExportReport, Failure>> } | undefined

  return {
    'rescue:describe': describe,
    'rescue:list': async () => listArticles(await layout()),
    'rescue:read': async (article) => readWords(await layout(), article),
    'rescue:export': async ({ folder }) => {
      if (running !== undefined) return fail(failure('copy-running'))
      const { libraryDirectory } = await describe()
      const controller = new AbortController()
      const finished = exportEverything({ libraryDirectory, folder, now: clock(), onProgress: nowAndThen(onProgress), signal: controller.signal }).finally(() => {
        running = undefined
      })
      running = { controller, finished }
      return finished
    },
    'rescue:leave': async ({ how }) => {
      running?.controller.abort() // it leaves nothing behind
      await running?.finished
      await leave(how)
    },
    'storage:choose-folder': async () => (await chooseFolder()) ?? null
  }
}
