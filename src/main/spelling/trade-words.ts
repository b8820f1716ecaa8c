/** English words of an entertainment desk, each line with a word of the dictionary whose endings they take. */
const english: readonly (readonly [model: string | undefined, words: string])[] = [
  ['cat', 'dek explainer influencer lede listicle permalink photoshoot podcaster subhed vlogger'],
  ['cat', 'castmate fandom mixtape romcom setlist showrunner spinoff storyline threequel voiceover webcomic webtoon'],
  ['dream', 'livestream'],
  ['watch', 'rewatch'],
  ['Netflix', 'Beyonce Copydesk Hallyu Hulu Pokemon Spotify Vimeo'],
  [undefined, 'bingeable diss docuseries Emmys Grammys paywalled rewatchable ok rom webseries']
]

/** What an entertainment desk writes every day and dictionaries lack, with the word whose endings each takes. Only English is known. */
export function tradeWords(language: string): readonly { readonly word: string; readonly model: string | undefined }[] {
  if (!isEnglish(language)) return []
  return english.flatMap(([model, words]) => words.split(' ').map((word) => ({ word, model })))
}

/** Whether a dictionary ("en_US") is an English one. */
export function isEnglish(language: string): boolean {
  return /^en(?:[_-]|$)/i.test(language)
}
