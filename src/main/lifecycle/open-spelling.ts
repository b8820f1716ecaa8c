import { join } from 'node:path'
import { dictionaryFolders } from '../spelling/find-dictionaries'
import { Spelling } from '../spelling/spelling'
import startSpellingThread from '../spelling/spelling-thread?nodeWorker'

/** Spelling by the dictionaries in the installation's own folder, those shipped, and those of the system. */
export function openSpelling(home: string, resourcesDirectory: string): Spelling {
  return new Spelling({
    folders: dictionaryFolders(join(home, 'dictionaries'), join(resourcesDirectory, 'dictionaries'), process.platform),
    startThread: () => startSpellingThread({})
  })
}
