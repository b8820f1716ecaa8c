import { readFileSync } from 'node:fs'
import nspell from 'nspell'
import type { DictionaryFiles } from './find-dictionaries'
import { isEnglish, tradeWords } from './trade-words'

/** A dictionary in memory. */
export interface Dictionary {
  readonly correct: (word: string) => boolean
  readonly suggest: (word: string) => readonly string[]
}

/** Reads a dictionary whole, and the words of the trade with it, which takes some hundred milliseconds. Throws where it cannot be read. */
export function readDictionary({ language, affixes, words }: DictionaryFiles): Dictionary {
  const affixBytes = readFileSync(affixes)
  const decoder = new TextDecoder(encodingOf(affixBytes.toString('latin1')))
  const made = nspell(decoder.decode(affixBytes), decoder.decode(readFileSync(words)))
  for (const { word, model } of tradeWords(language)) made.add(word, model)
  const formsOf = isEnglish(language) ? withoutAccents : composed
  return { correct: (word) => formsOf(word).some((form) => made.correct(form)), suggest: (word) => made.suggest(word.normalize('NFC')) }
}

function composed(word: string): readonly string[] {
  return [word.normalize('NFC')]
}

/** English writes "café" and "cafe", "naïve" and "naive"; its dictionary has them without accents only. */
function withoutAccents(word: string): readonly string[] {
  return [word.normalize('NFC'), word.normalize('NFD').replace(/\p{M}/gu, '')]
}

/** The encoding that an affix file names for both files, in the words of the web. */
function encodingOf(affixes: string): string {
  const named = (/^SET\s+(\S+)/m.exec(affixes)?.[1] ?? 'iso8859-1').toLowerCase()
  return named.replace(/^iso-?8859-?/, 'iso-8859-').replace(/^(?:microsoft-)?cp-?(?=125)/, 'windows-')
}
