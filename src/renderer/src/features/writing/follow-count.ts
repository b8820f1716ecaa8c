import type { Counted } from '../../../../core/listicle/headline-number'
import { changedAt, countPlacesInHeadline, countPlacesInSlug, likeliestPlace, placesOfCount, withCount } from '../../../../core/listicle/headline-number'
import { hasAddress } from '../../../../core/publishing/has-address'
import type { ArticleSession } from '../../session/article-session'

export interface CountFollowing {
  /** Ties the number in the headline to the list, and makes it the list's; or unties it. */
  readonly setLinked: (isLinked: boolean) => void
  readonly stop: () => void
}

/**
 * Lets the number in the headline follow the number of items while the editor leaves it linked, and with it those in the titles for search engines and social networks and in a slug
 * that was written by hand, the latter unless the article is on a site: a live address stays. Called when items come and go, never for a key in the text. While something is
 * composed in the headline, the number waits. Whoever leaves the headline with another number in it has untied it. `onLiveHeadline` is
 * called when the headline of an article changed that is published.
 */
export function followCount(session: ArticleSession, field: HTMLTextAreaElement, onLiveHeadline: () => void): CountFollowing {
  /** The number that headline, slug and titles had to follow last, and where it stood in them. */
  let count = session.itemCount
  let inHeadline: Counted | undefined
  let inSlug: Counted | undefined
  const inTitles: Partial<Record<'seoTitle' | 'socialTitle', Counted | undefined>> = {}
  let isComposing = false

  const write = (counted: Counted) => {
    inHeadline = counted
    const { selectionStart, selectionEnd } = field
    session.set('headline', counted.text)
    field.value = counted.text
    if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd)
    if (session.remotes.some(({ status }) => status === 'published')) onLiveHeadline()
  }
  const follow = () => {
    const { itemCount } = session
    if (isComposing || itemCount === undefined || itemCount === count) return
    const before = count
    count = itemCount
    if (before === undefined || !session.get('isCountLinked')) return
    const [headline, slug] = [session.get('headline'), session.get('slug')]
    const counted = withCount(headline, countPlacesInHeadline(headline), before, itemCount, inHeadline?.at)
    if (counted === undefined) return
    write(counted)
    inSlug = session.get('isSlugEdited') && !hasAddress(session.remotes) ? withCount(slug, countPlacesInSlug(slug), before, itemCount, inSlug?.at) : undefined
    if (inSlug !== undefined) session.set('slug', inSlug.text)
    for (const name of ['seoTitle', 'socialTitle'] as const) {
      const title = session.get(name)
      const followed = withCount(title, countPlacesInHeadline(title), before, itemCount, inTitles[name]?.at)
      inTitles[name] = followed
      if (followed !== undefined) session.set(name, followed.text)
    }
  }
  const judge = () => {
    if (linkOf(session) === 'off' && session.get('isCountLinked')) session.set('isCountLinked', false)
  }
  const onCompositionStart = () => {
    isComposing = true
  }
  const onCompositionEnd = () => {
    isComposing = false
    follow()
  }
  field.addEventListener('compositionstart', onCompositionStart)
  field.addEventListener('compositionend', onCompositionEnd)
  field.addEventListener('blur', judge)
  const stopListening = session.subscribe('itemCount', follow)

  return {
    setLinked: (isLinked) => {
      session.set('isCountLinked', isLinked)
      const { itemCount } = session
      const headline = session.get('headline')
      const places = countPlacesInHeadline(headline)
      if (!isLinked || itemCount === undefined || placesOfCount(places, itemCount).length > 0) return
      const place = likeliestPlace(places, itemCount)
      if (place !== undefined) write(changedAt(headline, place, itemCount))
    },
    stop: () => {
      field.removeEventListener('compositionstart', onCompositionStart)
      field.removeEventListener('compositionend', onCompositionEnd)
      field.removeEventListener('blur', judge)
      stopListening()
    }
  }
}

/** Whether the number in the headline is the list's and follows it; undefined where there is no such number, or not one list. */
export function linkOf(session: ArticleSession): 'on' | 'off' | undefined {
  const { itemCount } = session
  const places = countPlacesInHeadline(session.get('headline'))
  if (itemCount === undefined || places.length === 0) return undefined
  return session.get('isCountLinked') && placesOfCount(places, itemCount).length > 0 ? 'on' : 'off'
}
