import { EventEmitter } from 'node:events'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { answerSpelling } from '../../../../src/main/spelling/answer-spelling'
import { findDictionaries } from '../../../../src/main/spelling/find-dictionaries'
import { readDictionary } from '../../../../src/main/spelling/read-dictionary'
import { Spelling } from '../../../../src/main/spelling/spelling'
import type { SpellingQuestion } from '../../../../src/main/spelling/spelling-messages'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const english = dirname(fileURLToPath(import.meta.resolve('dictionary-en')))

async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = await newFolder()
  await mkdir(folder, { recursive: true })
  for (const name of names) await writeFile(join(folder, name), name.endsWith('.aff') ? 'SET UTF-8\n' : '2\nHafen\nLicht\n')
  return folder
}

/** A thread that is none: the same code, in this one. */
function threadHere() {
  const [here, there] = [new EventEmitter(), new EventEmitter()]
  answerSpelling(Object.assign(there, { postMessage: (answer: unknown) => void here.emit('message', answer) }))
  return Object.assign(here, { postMessage: (question: SpellingQuestion) => queueMicrotask(() => there.emit('message', question)), terminate: () => undefined })
}

describe('dictionaries', () => {
  it('are found by language in several folders, the first one’s before the others’; pairs only, and none that cannot judge', async () => {
    const own = await folderWith('de_DE.aff', 'de_DE.dic', 'fr.dic', 'ko.aff', 'ko.dic')
    const system = await folderWith('de_DE.aff', 'de_DE.dic', 'en_GB.aff', 'en_GB.dic', 'notes.txt')
    expect(await findDictionaries([own, join(own, 'nowhere'), system])).toEqual([
      { language: 'de_DE', affixes: join(own, 'de_DE.aff'), words: join(own, 'de_DE.dic') },
      { language: 'en_GB', affixes: join(system, 'en_GB.aff'), words: join(system, 'en_GB.dic') }
    ])
  })

  it('are read in the encoding they name', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'fr.aff'), 'SET ISO8859-1\nSFX S Y 1\nSFX S 0 s .\n')
    await writeFile(join(folder, 'fr.dic'), Buffer.from('1\nété/S\n', 'latin1'))
    const french = readDictionary({ language: 'fr', affixes: join(folder, 'fr.aff'), words: join(folder, 'fr.dic') })
    expect(['été', 'étés', 'ete'].map(french.correct)).toEqual([true, true, false])
  })
})

it('knows the words of the trade in English, with their endings, and no other language’s', () => {
  const files = { affixes: join(english, 'index.aff'), words: join(english, 'index.dic') }
  const american = readDictionary({ language: 'en_US', ...files })
  const trade = ['lede', 'Ledes', 'listicles', "showrunner's", 'livestreamed', 'rewatching', "Hulu's", 'docuseries']
  expect(trade.filter((word) => !american.correct(word))).toEqual([])
  expect(['ledess', 'hulu'].filter(american.correct)).toEqual([])
  expect(american.suggest('listcle')).toContain('listicle')
  expect(readDictionary({ language: 'cy', ...files }).correct('lede')).toBe(false)
})

it('knows English words and names with their accents, however these are composed, which its dictionary has without', () => {
  const american = readDictionary({ language: 'en_US', affixes: join(english, 'index.aff'), words: join(english, 'index.dic') })
  const words = ['café', 'naïve', 'fiancée', 'Beyoncé', "Pokémon's", 'cafés']
  expect([...words, ...words.map((word) => word.normalize('NFD'))].filter((word) => !american.correct(word))).toEqual([])
  expect(american.correct('cafféé')).toBe(false)
})

describe('spelling', () => {
  it('judges by the shipped English, suggests what was meant, and by several languages at once', async () => {
    const folder = await folderWith('de_DE.aff', 'de_DE.dic')
    await copyFile(join(english, 'index.aff'), join(folder, 'en_US.aff'))
    await copyFile(join(english, 'index.dic'), join(folder, 'en_US.dic'))
    const spelling = new Spelling({ folders: [folder], startThread: threadHere })
    expect(await spelling.languages()).toEqual(['de_DE', 'en_US'])
    const words = ['receive', 'recieve', 'Hafen', "isn't", 'Harbor']
    expect(await spelling.check(['en_US'], words)).toEqual(['recieve', 'Hafen'])
    expect(await spelling.check(['en_US', 'de_DE'], words)).toEqual(['recieve'])
    expect((await spelling.suggest(['en_US'], 'recieve'))[0]).toBe('receive')
    const swapped = await Promise.all(['Teh', 'adn', 'taht'].map((word) => spelling.suggest(['en_US'], word)))
    expect(swapped.map(([first]) => first)).toEqual(['The', 'and', 'that'])
    expect(await spelling.suggest(['en_US'], 'x'.repeat(60))).toEqual([])
    spelling.close()
  })

  it('calls nothing wrong without a dictionary, and with one that is damaged', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'en_US.aff'), 'SET X-UNHEARD-OF\n')
    await writeFile(join(folder, 'en_US.dic'), 'x')
    const spelling = new Spelling({ folders: [folder], startThread: threadHere })
    expect(await spelling.check(['en_US'], ['recieve'])).toEqual([])
    expect(await spelling.check(['tlh'], ['recieve'])).toEqual([])
    spelling.close()
  })

  it('lets the dictionaries go after a while without a question, and reads them again', async () => {
    const folder = await folderWith('de_DE.aff', 'de_DE.dic')
    let started = 0
    let ended = 0
    const startThread = () => {
      started++
      return Object.assign(threadHere(), {
        terminate: () => {
          ended++
        }
      })
    }
    const spelling = new Spelling({ folders: [folder], startThread, patience: 5 })
    expect(await spelling.check(['de_DE'], ['Hafn'])).toEqual(['Hafn'])
    await expect.poll(() => ended).toBe(1)
    expect(await spelling.check(['de_DE'], ['Hafen'])).toEqual([])
    expect(started).toBe(2)
    spelling.close()
  })
})
