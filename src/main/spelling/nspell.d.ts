/** A reader of Hunspell's dictionaries, as far as it is used here; it brings no types of its own. */
declare module 'nspell' {
  interface NSpell {
    correct(word: string): boolean
    suggest(word: string): string[]
  }
  export default function nspell(affixes: string, words: string): NSpell
}
