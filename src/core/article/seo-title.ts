import type { Article } from './article'

/** Search results show about 600 pixels of a title: some 60 Latin letters, or half as many of the scripts that are twice as wide. */
export const seoTitleLength = 60

/** The title that search engines are to be given: its own, or else the headline. */
export function seoTitleOf({ seoTitle, headline }: Pick<Article, 'seoTitle' | 'headline'>): string {
  return seoTitle.trim() === '' ? headline.trim() : seoTitle.trim()
}

/** How long a title is in search results, in Latin letters: one of Chinese, Japanese or Korean counts as two, also where it comes in parts, as macOS names files. */
export function shownLength(title: string): number {
  return Array.from(title.normalize('NFC')).reduce((length, letter) => length + (/[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}]/u.test(letter) ? 2 : 1), 0)
}
