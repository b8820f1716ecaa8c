const initials = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h']
const vowels = ['a', 'ae', 'ya', 'yae', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu', 'eu', 'ui', 'i']
const finals = [
  '', 'k', 'k', 'k', 'n', 'n', 'n', 't', 'l', 'k', 'm', 'l', 'l', 'l', 'p', 'l', 'm', 'p', 'p', 't', 't', 'ng', 't', 't', 'k', 't', 'p', 't'
]
/** The finals as they sound when the next syllable begins with a vowel and takes them over: 있어 is "isseo". */
const finalsBeforeVowel = [
  '', 'g', 'kk', 'ks', 'n', 'nj', 'n', 'd', 'r', 'lg', 'lm', 'lb', 'ls', 'lt', 'lp', 'r', 'm', 'b', 'ps', 's', 'ss', 'ng', 'j', 'ch', 'k', 't', 'p', ''
]

const firstSyllable = 0xac00
const silentInitial = 11
const rieul = { initial: 5, final: 8 } as const

/**
 * Writes Hangul in Latin letters by the Revised Romanization of Korean (2000), in small letters: 추천 is "chucheon". A final goes over to a
 * vowel that follows, but consonants are not assimilated to each other, so that a syllable stays recognisable: 독립문 is "dokripmun".
 * Other text stays as it is, but composed (NFC).
 */
export function romaniseHangul(text: string): string {
  return text.normalize('NFC').replace(/[가-힣]+/g, (run) => {
    const syllables = Array.from(run, lettersOf)
    return syllables.map((syllable, index) => soundOf(syllable, syllables[index - 1], syllables[index + 1])).join('')
  })
}

interface Syllable {
  readonly initial: number
  readonly vowel: number
  readonly final: number
}

function lettersOf(character: string): Syllable {
  const index = character.charCodeAt(0) - firstSyllable
  const perInitial = vowels.length * finals.length
  return { initial: Math.floor(index / perInitial), vowel: Math.floor((index % perInitial) / finals.length), final: index % finals.length }
}

function soundOf({ initial, vowel, final }: Syllable, previous: Syllable | undefined, next: Syllable | undefined): string {
  const isDoubledRieul = initial === rieul.initial && previous?.final === rieul.final
  const end = next?.initial === silentInitial ? finalsBeforeVowel[final] : finals[final]
  return `${isDoubledRieul ? 'l' : (initials[initial] ?? '')}${vowels[vowel] ?? ''}${end ?? ''}`
}
