import * as z from 'zod/mini'
import { folderPathSchema, storageSchema } from '../../core/backup/backup'
import { JsonStore } from '../library/json-store'

/** What `storage.json` of an installation holds. A library is named only where it is another one than the usual. */
const storageFileSchema = z.extend(storageSchema, { format: z.literal(1), libraryDirectory: z.nullable(folderPathSchema) })
export type StorageFile = z.infer<typeof storageFileSchema>
export type StorageStore = JsonStore<StorageFile>

/** Where an installation remembers where its library and its backups are: beside the settings, since it names places of this computer. */
export function openStorageStore(path: string, clock: () => Date): StorageStore {
  return new JsonStore<StorageFile>({
    path,
    schema: storageFileSchema,
    makeDefaults: () => ({
      format: 1,
      libraryDirectory: null,
      previousLibrary: null,
      backupFolder: null,
      backupSchedule: 'never',
      lastBackup: null,
      lastFailure: null
    }),
    now: () => clock().toISOString()
  })
}
