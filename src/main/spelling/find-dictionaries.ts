import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A dictionary of Hunspell's: its language as its file is named ("en_US"), and its two files. */
export interface DictionaryFiles {
  readonly language: string
  readonly affixes: string
  readonly words: string
}

/** Larger ones (Hungarian, Turkish: millions of made words) would take seconds and hundreds of megabytes to read. */
const largestBytes = { affixes: 600_000, words: 6_000_000 }
/** A list of words and endings does not judge these languages (see docs/decisions/0014). */
const notJudged = /^(ko|ja|zh|th)([_-]|$)/i

/** The dictionaries in some folders, by language; of two for the same one that of the first folder. Folders that are not there hold none. */
export async function findDictionaries(folders: readonly string[]): Promise<readonly DictionaryFiles[]> {
  const found = new Map<string, DictionaryFiles>()
  for (const folder of folders) {
    const names = new Set(await readdir(folder).catch(() => []))
    for (const name of [...names].toSorted()) {
      const language = /^([A-Za-z]{2,3}(?:[_-][A-Za-z0-9]+)*)\.dic$/.exec(name)?.[1]
      if (language === undefined || notJudged.test(language) || found.has(language) || !names.has(`${language}.aff`)) continue
      const files = { language, affixes: join(folder, `${language}.aff`), words: join(folder, name) }
      if (await isReadable(files)) found.set(language, files)
    }
  }
  return [...found.values()].toSorted((one, other) => one.language.localeCompare(other.language))
}

async function isReadable({ affixes, words }: DictionaryFiles): Promise<boolean> {
  const [affixFile, wordFile] = await Promise.all([stat(affixes).catch(() => undefined), stat(words).catch(() => undefined)])
  if (affixFile === undefined || wordFile === undefined) return false
  return affixFile.isFile() && wordFile.isFile() && affixFile.size <= largestBytes.affixes && wordFile.size <= largestBytes.words
}

/** Where systems and their office programs keep dictionaries, after the folder of this installation and what is shipped. */
export function dictionaryFolders(own: string, shipped: string, platform: NodeJS.Platform): readonly string[] {
  const ofSystem = platform === 'darwin' ? ['/Library/Spelling'] : platform === 'win32' ? [] : ['/usr/share/hunspell', '/usr/share/myspell', '/usr/share/myspell/dicts', '/usr/local/share/hunspell']
  return [own, shipped, ...ofSystem]
}
