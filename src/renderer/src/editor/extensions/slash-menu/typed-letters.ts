/** The consonants that can end a Korean syllable (U+11A8 …), as those that are typed for them begin one. */
const endings = ['ᄀ', 'ᄁ', 'ᄀᄉ', 'ᄂ', 'ᄂᄌ', 'ᄂᄒ', 'ᄃ', 'ᄅ', 'ᄅᄀ', 'ᄅᄆ', 'ᄅᄇ', 'ᄅᄉ', 'ᄅᄐ', 'ᄅᄑ', 'ᄅᄒ', 'ᄆ', 'ᄇ', 'ᄇᄉ', 'ᄉ', 'ᄊ', 'ᄋ', 'ᄌ', 'ᄎ', 'ᄏ', 'ᄐ', 'ᄑ', 'ᄒ']

/**
 * A text as the letters that are typed for it, so that a word can be found by its beginning in the middle of a syllable: on the way to
 * "제목" an input method shows "젬", and before it "ㅈ". Case and spaces make no difference.
 */
export function typedLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[\u11a8-\u11c2]/g, (letter) => endings[letter.charCodeAt(0) - 0x11a8] ?? letter)
}
