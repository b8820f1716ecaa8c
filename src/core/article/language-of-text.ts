import type { Article } from './article'
import { textOf } from './walk'

/** The languages that are told apart: of all others an article says nothing, and its desk writes one of these two. */
export type TextLanguage = 'en' | 'ko'

/** The language of an article, for those who read it aloud, break its lines or check its spelling: Korean where one letter in five is Hangul. */
export function languageOfText({ headline, dek, body }: Pick<Article, 'headline' | 'dek' | 'body'>): TextLanguage {
  const text = [headline, dek, textOf(body)].join('\n')
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  return count(/\p{Script=Hangul}/gu) * 5 >= Math.max(1, count(/\p{L}/gu)) ? 'ko' : 'en'
}
