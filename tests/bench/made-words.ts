/**
 * Words for made articles: like those of an entertainment desk, of nobody who lives. The same number gives the same words, and different
 * numbers hardly ever give the same sentence, so that searches find as many articles as they would in a real library.
 */
const english = {
  who: ['Mina Seo', 'the band', 'her co-star', 'Jun Haneul', 'the director', 'a stunt double', 'the ferry captain', 'Lena Moreau', 'the writers’ room', 'Café Nova', 'the composer', 'an old neighbour'],
  does: ['carries', 'returns to', 'walks out of', 'forgives', 'rewrites', 'remembers', 'waits for', 'hides from', 'sings through', 'laughs at', 'never explains', 'films'],
  what: ['the harbor lights', 'a quiet finale', 'the winter concert', 'one unsent letter', 'the last ferry', 'a borrowed guitar', 'the rooftop scene', 'an encore in the rain', 'the second season', 'a cameo', 'the long take', 'a duet'],
  when: ['before the credits roll', 'in the third episode', 'after ten years apart', 'while nobody is watching', 'on a Tuesday in Busan', 'as the snow begins', 'at the fan meeting', 'when the song ends', 'without a word', 'in a single shot'],
  and: ['and the camera stays', 'but it costs her the part', 'which fans noticed first', 'and that is reason enough', 'so bring tissues', 'although critics disagree', 'and it holds up on a rewatch', 'because the script trusts us']
}
const korean = {
  who: ['서미나는', '그 밴드는', '감독은', '하늘준은', '작가들은', '오랜 이웃은', '선장은', '작곡가는'],
  what: ['항구의 불빛을', '조용한 결말을', '겨울 콘서트를', '부치지 못한 편지를', '마지막 배를', '빌린 기타를', '옥상 장면을', '두 번째 시즌을'],
  when: ['비가 오는 밤에', '세 번째 회에서', '십 년이 지난 뒤', '아무도 보지 않을 때', '부산의 화요일에', '노래가 끝날 때'],
  does: ['다시 찾는다', '끝내 잊지 못한다', '천천히 떠나보낸다', '노래로 부른다', '혼자 기다린다', '웃으며 돌아본다']
}
const rare = ['accordion', 'bandoneon', 'clavichord', 'dulcimer', 'euphonium', 'flugelhorn', 'glockenspiel', 'harmonium', 'kalimba', 'lute', 'mandolin', 'ocarina', 'piccolo', 'sitar', 'theremin', 'ukulele', 'vibraphone', 'zither']

export const creditLines = ['Disney+', 'Blue Tide Pictures', 'Photo: Jo Doe / Northlight Agency', 'Courtesy of Studio N', 'Getty-free stock', '사진: 한강스튜디오', 'Lena Moreau', 'Harbor Broadcasting']
export const categoryPaths = [['Dramas', 'Reviews'], ['Dramas', 'Recaps'], ['Dramas'], ['Music', 'K-Pop', 'Comebacks'], ['Music', 'Indie'], ['Film', 'Festivals'], ['Film', 'Reviews'], ['Lifestyle', 'Cafés'], ['연예', '드라마'], ['연예', '음악']]
export const tagNames = ['weekend watch', 'finale', 'fan favourites', 'behind the scenes', 'soundtracks', 'new faces', 'Busan', 'long reads', 'rewatch', '겨울 노래', '신인 배우', '명장면']

function pick<Value>(values: readonly Value[], number: number): Value {
  const value = values[number % values.length]
  if (value === undefined) throw new Error('There is nothing to pick from')
  return value
}

/** A number that seems random and is not. */
export function scrambled(number: number): number {
  let state = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d)
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39)
  return (state ^ (state >>> 15)) >>> 0
}

export function englishSentence(number: number): string {
  const at = (salt: number) => scrambled(number * 7 + salt)
  const sentence = `${pick(english.who, at(1))} ${pick(english.does, at(2))} ${pick(english.what, at(3))} ${pick(english.when, at(4))}, ${pick(english.and, at(5))}`
  const withRare = at(6) % 40 === 0 ? `${sentence}, to the sound of a ${pick(rare, at(7))}` : sentence
  return `${withRare.charAt(0).toUpperCase()}${withRare.slice(1)}.`
}

export function koreanSentence(number: number): string {
  const at = (salt: number) => scrambled(number * 5 + salt)
  return `${pick(korean.who, at(1))} ${pick(korean.when, at(2))} ${pick(korean.what, at(3))} ${pick(korean.does, at(4))}.`
}

/** Whole sentences of about so many words. */
export function paragraphOf(number: number, words: number, isKorean: boolean): string {
  const sentences: string[] = []
  for (let count = 0; count < words; ) {
    const sentence = (isKorean ? koreanSentence : englishSentence)(number * 31 + sentences.length)
    count += sentence.split(' ').length
    sentences.push(sentence)
  }
  return sentences.join(' ')
}

/** A few of many, without doubles. */
export function someOf<Value>(values: readonly Value[], number: number, count: number): Value[] {
  return [...new Set(Array.from({ length: count }, (_, index) => pick(values, scrambled(number + index * 977))))]
}
