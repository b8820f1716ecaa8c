import * as z from 'zod/mini'

const maximumPersonalWords = 20_000

/** The words an editor has added to the dictionary, as they were written. */
export const personalWordsSchema = z.readonly(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(maximumPersonalWords)))
export type PersonalWords = z.infer<typeof personalWordsSchema>

/** Adds a word once; the list is kept in the order of the alphabet. */
export function withPersonalWord(words: PersonalWords, word: string): PersonalWords {
  const trimmed = plain(word)
  return trimmed === '' || words.includes(trimmed) ? words : inOrder([...words, trimmed])
}

/** The words of a text with one on each line. */
export function readPersonalWords(lines: string): PersonalWords {
  const words = new Set(lines.split('\n').map((line) => plain(line.slice(0, 100))))
  words.delete('')
  return inOrder([...words].slice(0, maximumPersonalWords))
}

function inOrder(words: PersonalWords): PersonalWords {
  return words.toSorted((one, other) => one.localeCompare(other))
}

/** Whether a word is one of the added ones: as written, with its first letter large, or as a possessive. */
export function isPersonalWord(words: ReadonlySet<string>, word: string): boolean {
  const bare = plain(word).replace(/'s$/, '')
  return [plain(word), bare, `${bare.charAt(0).toLowerCase()}${bare.slice(1)}`].some((form) => words.has(form))
}

function plain(word: string): string {
  return word.trim().replaceAll('’', "'")
}
