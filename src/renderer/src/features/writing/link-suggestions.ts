import type { KnownPost } from '../../../../core/publishing/site'
import { foldText } from '../../../../core/search/fold-text'
import { hasAllTerms } from '../../../../core/search/query'
import { isLinkAddress } from '../../editor/extensions/link/link'

/** As many as are taken in at a glance. */
const mostShown = 6

/** Whether what is typed into a link's field may be words that a post is sought by, and no address. One letter of Hangul or of Han is a word. */
export function mayBeWords(typed: string): boolean {
  const words = typed.trim()
  return words.length <= 200 && !isLinkAddress(words) && !/^(?:https?:|mailto:|[/#])/i.test(words) && (words.length >= 2 || /[\p{scx=Hangul}\p{scx=Han}]/u.test(words))
}

/**
 * The posts and pages with all words that are typed in their title: articles of the library before what only the site has, of that first what begins with them,
 * as a page is mostly sought; each address once.
 */
export function linkSuggestions(typed: string, published: readonly KnownPost[], known: readonly KnownPost[]): readonly KnownPost[] {
  const words = foldText(typed).split(/\s+/).filter((word) => word !== '')
  const holding = (posts: readonly KnownPost[]) => posts.map((post) => ({ post, title: foldText(post.title) })).filter(({ title }) => hasAllTerms(title, words))
  const begins = ({ title }: { readonly title: string }) => title.startsWith(words.join(' '))
  const [ours, others] = [holding(published), holding(known)]
  const found = [...ours, ...others.filter(begins), ...others.filter((other) => !begins(other))].map(({ post }) => post)
  return found.filter(({ link }, index) => found.findIndex((post) => post.link === link) === index).slice(0, mostShown)
}
