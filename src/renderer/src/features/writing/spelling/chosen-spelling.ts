import type { PersonalWords } from '../../../../../core/spelling/personal-words'
import { canJudge } from '../../../../../core/spelling/spelled-words'
import { isPersonalWord } from '../../../../../core/spelling/personal-words'

export interface ChosenSpelling {
  readonly isChecked: boolean
  readonly languages: readonly string[]
  readonly personalWords: PersonalWords
  /** Adds a word to the editor's own. */
  readonly add: (word: string) => void
}

let chosen: ChosenSpelling = { isChecked: false, languages: [], personalWords: [], add: () => undefined }
let personal: ReadonlySet<string> = new Set()
/** What main has said of words, by the languages in use: whether none of them knows it. */
let isWrong = new Map<string, boolean>()
const listeners = new Set<() => void>()

/** From now on words are judged like this; whoever marks them does it anew. */
export function chooseSpelling(next: ChosenSpelling): void {
  if (next.languages.join() !== chosen.languages.join() || next.isChecked !== chosen.isChecked) isWrong = new Map()
  chosen = next
  personal = new Set(next.personalWords)
  for (const listener of listeners) listener()
}

export function chosenSpelling(): ChosenSpelling {
  return chosen
}

export function onSpellingChosen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether a word is known to be wrong. One that nobody has judged yet is not. */
export function isMisspelled(word: string): boolean {
  return isWrong.get(word) === true && !isPersonalWord(personal, word)
}

/** Has those of the words judged that nobody has judged yet; false when all were. */
export async function judge(words: Iterable<string>): Promise<boolean> {
  const known = isWrong
  const unknown = [...new Set(words)].filter((word) => !known.has(word) && canJudge(chosen.languages, word)).slice(0, 2_000)
  if (unknown.length === 0) return false
  const wrong = new Set(await window.copydesk.spelling.check({ languages: [...chosen.languages], words: unknown }))
  for (const word of unknown) known.set(word, wrong.has(word))
  return true
}

/** What may have been meant by a word, with the apostrophe it was written with. */
export async function suggestionsFor(word: string, written: string): Promise<readonly string[]> {
  const found = await window.copydesk.spelling.suggest({ languages: [...chosen.languages], word })
  return written.includes('’') ? found.map((each) => each.replaceAll("'", '’')) : found
}
