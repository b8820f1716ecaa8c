import { basename } from 'node:path'
import { ok } from '../../../core/result'
import type { Painter, PaperSize } from '../../library/export/export-source'
import type { Stores } from '../../lifecycle/open-at-start'
import type { StorageKeeper } from '../../storage/storage-keeper'
import type { Handlers } from '../answer-request'

type StorageHandlers = Pick<
  Handlers,
  | 'storage:describe'
  | 'storage:choose-folder'
  | 'storage:show-folder'
  | 'storage:export-article'
  | 'storage:set-backup'
  | 'storage:back-up'
  | 'storage:restore-backup'
  | 'storage:open-library'
  | 'storage:move-library'
>

interface StorageHandlersOptions {
  readonly keeper: StorageKeeper
  readonly stores: Pick<Stores, 'library' | 'pictures' | 'copyBeforeUpdate'>
  /** Asks the editor for a folder; undefined when none was chosen. */
  readonly chooseFolder: () => Promise<string | undefined>
  readonly showFolder: (path: string) => void
  readonly painter: () => Promise<Painter>
  /** An export is under way: whoever ends the desk waits for it. */
  readonly onExport: (made: Promise<unknown>) => void
  readonly paperSize: () => PaperSize
  readonly logFault: (error: unknown) => void
}

export function createStorageHandlers({ keeper, stores: { library, pictures, copyBeforeUpdate }, chooseFolder, showFolder, painter, onExport, paperSize, logFault }: StorageHandlersOptions): StorageHandlers {
  let lastExport: string | undefined
  return {
    'storage:describe': () => keeper.describe(),
    'storage:choose-folder': async () => (await chooseFolder()) ?? null,
    'storage:show-folder': async ({ place }) => {
      const storage = await keeper.describe()
      if (!storage.ok) return
      const { libraryDirectory, previousLibrary, lastBackup, backupFolder } = storage.value
      const path = { library: libraryDirectory, 'previous-library': previousLibrary, backup: lastBackup?.folder ?? backupFolder, 'copy-before-update': copyBeforeUpdate, export: lastExport }[place]
      if (typeof path === 'string') showFolder(path)
    },
    'storage:export-article': async ({ id, forms, folder }) => {
      const article = await library.current(id)
      if (!article.ok) return article
      const embargo = await library.embargoes.read(id)
      if (!embargo.ok) return embargo
      const { exportArticle } = await import('../../library/export/export-article') // with all that writes, which no start needs
      const made = exportArticle({
        article: article.value,
        embargo: embargo.value,
        forms,
        pictures,
        painter: await painter(),
        paperSize: paperSize(),
        libraryDirectory: library.layout.directory,
        logFault,
        folder
      })
      onExport(made)
      const exported = await made
      if (!exported.ok) return exported
      lastExport = exported.value.folder
      return ok({ name: basename(lastExport), missingPictures: exported.value.missingPictures, unmade: [...exported.value.unmade] })
    },
    'storage:set-backup': ({ folder, schedule }) => keeper.setBackup(folder, schedule),
    'storage:back-up': () => keeper.backUp(),
    'storage:restore-backup': ({ folder }) => keeper.restore(folder),
    'storage:open-library': ({ directory }) => keeper.open(directory),
    'storage:move-library': ({ directory }) => keeper.move(directory)
  }
}
