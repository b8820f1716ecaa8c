import type { StorageKeeper } from '../../storage/storage-keeper'
import type { Handlers } from '../answer-request'

type StorageHandlers = Pick<
  Handlers,
  | 'storage:describe'
  | 'storage:choose-folder'
  | 'storage:show-folder'
  | 'storage:set-backup'
  | 'storage:back-up'
  | 'storage:restore-backup'
  | 'storage:open-library'
  | 'storage:move-library'
>

interface StorageHandlersOptions {
  readonly keeper: StorageKeeper
  readonly copyBeforeUpdate: string | undefined
  /** Asks the editor for a folder; undefined when none was chosen. */
  readonly chooseFolder: () => Promise<string | undefined>
  readonly showFolder: (path: string) => void
}

export function createStorageHandlers({ keeper, copyBeforeUpdate, chooseFolder, showFolder }: StorageHandlersOptions): StorageHandlers {
  return {
    'storage:describe': () => keeper.describe(),
    'storage:choose-folder': async () => (await chooseFolder()) ?? null,
    'storage:show-folder': async ({ place }) => {
      const storage = await keeper.describe()
      if (!storage.ok) return
      const { libraryDirectory, previousLibrary, lastBackup, backupFolder } = storage.value
      const path = { library: libraryDirectory, 'previous-library': previousLibrary, backup: lastBackup?.folder ?? backupFolder, 'copy-before-update': copyBeforeUpdate }[place]
      if (typeof path === 'string') showFolder(path)
    },
    'storage:set-backup': ({ folder, schedule }) => keeper.setBackup(folder, schedule),
    'storage:back-up': () => keeper.backUp(),
    'storage:restore-backup': ({ folder }) => keeper.restore(folder),
    'storage:open-library': ({ directory }) => keeper.open(directory),
    'storage:move-library': ({ directory }) => keeper.move(directory)
  }
}
