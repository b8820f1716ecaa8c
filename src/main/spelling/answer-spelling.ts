import type { DictionaryFiles } from './find-dictionaries'
import type { Dictionary } from './read-dictionary'
import { readDictionary } from './read-dictionary'
import type { SpellingAnswer, SpellingQuestion } from './spelling-messages'
import { spellingQuestionSchema } from './spelling-messages'

/** The thread's side of the talk, narrowed. */
interface SpellingPort {
  on(event: 'message', listener: (message: unknown) => void): unknown
  postMessage(answer: SpellingAnswer): void
}

const maximumSuggestions = 6
/** Looking for what is like a very long word takes seconds, and finds nothing. */
const longestToSuggest = 32

/** Answers questions about the spelling of words, one after the other. A dictionary is read with the first question that names it. */
export function answerSpelling(port: SpellingPort): void {
  const read = new Map<string, Dictionary | undefined>()
  const dictionaryOf = (files: DictionaryFiles): Dictionary | undefined => {
    if (!read.has(files.words)) read.set(files.words, readIfSound(files))
    return read.get(files.words)
  }
  const answer = (question: SpellingQuestion): readonly string[] => {
    const dictionaries = question.dictionaries.map(dictionaryOf).filter((each) => each !== undefined)
    if (dictionaries.length === 0) return []
    if (question.kind === 'check') return question.words.filter((word) => !dictionaries.some((dictionary) => dictionary.correct(word)))
    if (question.word.length > longestToSuggest) return []
    return [...new Set(dictionaries.flatMap((dictionary) => likeliest(question.word, dictionary.suggest(question.word))))].slice(0, maximumSuggestions)
  }
  port.on('message', (message: unknown) => {
    const question = spellingQuestionSchema.parse(message)
    const reply: SpellingAnswer = { number: question.number, words: [...answer(question)] }
    port.postMessage(reply)
  })
}

/** What has the very letters that were written comes first: in "teh" fingers came too early, so that "the" is meant rather than "ten". */
function likeliest(written: string, suggestions: readonly string[]): readonly string[] {
  const lettersOf = (word: string) => Array.from(word.toLowerCase()).toSorted().join('')
  const letters = lettersOf(written)
  const isSame = (word: string) => lettersOf(word) === letters
  return [...suggestions.filter(isSame), ...suggestions.filter((word) => !isSame(word))].slice(0, maximumSuggestions)
}

/** A dictionary that cannot be read judges nothing. */
function readIfSound(files: DictionaryFiles): Dictionary | undefined {
  try {
    return readDictionary(files)
  } catch {
    return undefined
  }
}
