import type { KnownPost } from '../../../../core/publishing/site'
import { foldText } from '../../../../core/search/fold-text'
import { isLinkAddress } from '../../editor/extensions/link/link'

/** As many as are taken in at a glance. */
const mostShown = 6

/** Whether what is typed into a link's field may be words that a post is sought by, and no address. One letter of Hangul or of Han is a word. */
export function mayBeWords(typed: string): boolean {
  const words = typed.trim()
  return words.length <= 200 && !isLinkAddress(words) && !/^(?:https?:|mailto:|[/#])/i.test(words) && (words.length >= 2 || /[\p{scx=Hangul}\p{scx=Han}]/u.test(words))
}

/** The posts with all words that are typed in their title: articles of the library before posts that only the site has, each address once. */
export function linkSuggestions(typed: string, published: readonly KnownPost[], known: readonly KnownPost[]): readonly KnownPost[] {
  const words = foldText(typed).split(/\s+/).filter((word) => word !== '')
  const found = [...published, ...known].filter(({ title }) => words.every((word) => foldText(title).includes(word)))
  return found.filter(({ link }, index) => found.findIndex((post) => post.link === link) === index).slice(0, mostShown)
}
