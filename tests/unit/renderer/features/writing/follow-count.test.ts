import { describe, expect, it, vi } from 'vitest'
import type { Article } from '../../../../../src/core/article/article'
import { followCount, linkOf } from '../../../../../src/renderer/src/features/writing/follow-count'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { body, item, listicle } from '../../../../support/build-document'
import { sampleBinding } from '../../../main/library/sample-article'
import { Disk, anArticle } from '../../session/open-document'
import { stubPageMoments } from '../../stub-page-moments'

function writing(changes: Partial<Article> = {}) {
  stubPageMoments()
  const list = listicle('ascending', item('One'), item('Two'), item('Three'))
  const session = new ArticleSession(anArticle({ headline: 'Top 3 Reasons', isCountLinked: true, body: body(list), ...changes }), new Disk().save)
  const field = document.createElement('textarea')
  field.value = session.get('headline')
  document.body.replaceChildren(field)
  field.addEventListener('input', () => session.set('headline', field.value))
  const warned = vi.fn()
  const following = followCount(session, field, warned)
  const type = (text: string) => {
    field.value = text
    field.dispatchEvent(new Event('input'))
  }
  return { session, field, warned, following, type, headline: () => session.get('headline') }
}

describe('the number in the headline', () => {
  it('follows the items as they go and come back, in the field too', () => {
    const { session, field, warned, headline } = writing()
    session.setItemCount(2)
    expect([headline(), field.value]).toEqual(['Top 2 Reasons', 'Top 2 Reasons'])
    session.setItemCount(3)
    expect([headline(), field.value]).toEqual(['Top 3 Reasons', 'Top 3 Reasons'])
    expect(warned).not.toHaveBeenCalled()
  })

  it('takes the numbers in the titles for search engines and social networks along, and leaves one that says another', () => {
    const { session } = writing({ seoTitle: '3 Reasons to Watch in 2026', socialTitle: 'These 3!' })
    session.setItemCount(4)
    expect([session.get('seoTitle'), session.get('socialTitle')]).toEqual(['4 Reasons to Watch in 2026', 'These 4!'])
    const other = writing({ seoTitle: '10 Songs' })
    other.session.setItemCount(4)
    expect([other.headline(), other.session.get('seoTitle')]).toEqual(['Top 4 Reasons', '10 Songs'])
  })

  it('follows to the list that comes back after there was none, or two', () => {
    const { session, headline } = writing()
    session.setItemCount(undefined)
    expect(headline()).toBe('Top 3 Reasons')
    session.setItemCount(5)
    expect(headline()).toBe('Top 5 Reasons')
  })

  it('stays where it is not linked, and where the headline says another number', () => {
    const apart = writing({ isCountLinked: false })
    apart.session.setItemCount(4)
    const other = writing({ headline: 'Top 10 Reasons' })
    other.session.setItemCount(4)
    expect([apart.headline(), other.headline()]).toEqual(['Top 3 Reasons', 'Top 10 Reasons'])
  })

  it('waits while something is composed in the headline, and follows then', () => {
    const { session, field, type, headline } = writing()
    field.dispatchEvent(new Event('compositionstart'))
    type('Top 3 이ㅇ')
    session.setItemCount(4)
    expect([headline(), field.value]).toEqual(['Top 3 이ㅇ', 'Top 3 이ㅇ'])
    type('Top 3 이유')
    field.dispatchEvent(new Event('compositionend'))
    expect([headline(), field.value]).toEqual(['Top 4 이유', 'Top 4 이유'])
  })

  it('leaves the caret of the headline where it is', () => {
    const { session, field } = writing()
    field.focus()
    field.setSelectionRange(6, 9)
    session.setItemCount(4)
    expect([field.selectionStart, field.selectionEnd]).toEqual([6, 9])
  })

  it('warns when the article is published, and leaves its address alone', () => {
    const { session, warned, headline } = writing({ remotes: [sampleBinding(1)], slug: 'top-3-reasons', isSlugEdited: true })
    session.setItemCount(4)
    expect([headline(), session.get('slug'), warned.mock.calls.length]).toEqual(['Top 4 Reasons', 'top-3-reasons', 1])
  })

  it('takes along a slug written by hand of what lies at a site as a draft that was never out, and leaves one that readers know', () => {
    const draft = { ...sampleBinding(1), status: 'draft' as const }
    const never = writing({ remotes: [{ ...draft, neverOut: true }], slug: 'top-3-reasons', isSlugEdited: true })
    const takenOff = writing({ remotes: [draft], slug: 'top-3-reasons', isSlugEdited: true })
    for (const { session } of [never, takenOff]) session.setItemCount(4)
    expect([never, takenOff].map(({ session }) => session.get('slug'))).toEqual(['top-4-reasons', 'top-3-reasons'])
  })

  it('is followed by a slug that was written by hand, there and back', () => {
    const { session } = writing({ headline: 'Top 3 Reasons', slug: '2-friends-top-3', isSlugEdited: true })
    session.setItemCount(2)
    expect(session.get('slug')).toBe('2-friends-top-2')
    session.setItemCount(3)
    expect(session.get('slug')).toBe('2-friends-top-3')
  })

  it('does not follow any more once the page is gone', () => {
    const { session, following, headline } = writing()
    following.stop()
    session.setItemCount(4)
    expect(headline()).toBe('Top 3 Reasons')
  })
})

describe('the link between number and list', () => {
  it('is given up by whoever leaves the headline with another number in it, not by the keys on the way', () => {
    const { session, field, type } = writing()
    for (const text of ['Top  Reasons', 'Top 1 Reasons', 'Top 10 Reasons']) type(text)
    expect(session.get('isCountLinked')).toBe(true)
    field.dispatchEvent(new Event('blur'))
    expect(session.get('isCountLinked')).toBe(false)
    session.setItemCount(10)
    session.setItemCount(11)
    expect(session.get('headline')).toBe('Top 10 Reasons')
  })

  it('outlives a headline without a number', () => {
    const { session, field, type } = writing()
    type('Reasons')
    field.dispatchEvent(new Event('blur'))
    expect([session.get('isCountLinked'), linkOf(session)]).toEqual([true, undefined])
    type('3 Reasons')
    session.setItemCount(4)
    expect(session.get('headline')).toBe('4 Reasons')
  })

  it('is made and undone by hand; made, the likeliest number is the list’s', () => {
    const { session, field, following } = writing({ headline: '10 Years Later: Top 5 Reasons', isCountLinked: false })
    expect(linkOf(session)).toBe('off')
    following.setLinked(true)
    expect([session.get('headline'), field.value, linkOf(session)]).toEqual(['10 Years Later: Top 3 Reasons', '10 Years Later: Top 3 Reasons', 'on'])
    following.setLinked(false)
    session.setItemCount(4)
    expect([session.get('headline'), linkOf(session)]).toEqual(['10 Years Later: Top 3 Reasons', 'off'])
  })

  it.each([
    ['90 Day Fiancé: 5 Reasons to Watch', '90 Day Fiancé: 3 Reasons to Watch'],
    ['13 Reasons Why: 5 Things You Missed', '13 Reasons Why: 3 Things You Missed'],
    ['20대가 뽑은 드라마 5편', '20대가 뽑은 드라마 3편'],
    ['4: Top 10 Moments', '4: Top 3 Moments'],
    ['10 Volumes to Read Before You Turn 4', '3 Volumes to Read Before You Turn 4'],
    ['Top 5 Reasons to Watch All 3 Seasons', 'Top 3 Reasons to Watch All 3 Seasons']
  ])('is made by hand where several numbers stand: “%s”', (before, after) => {
    const { session, following } = writing({ headline: before, isCountLinked: false })
    following.setLinked(true)
    expect([session.get('headline'), linkOf(session)]).toEqual([after, 'on'])
  })

  it('is given up by whoever writes another count before a number that happens to be the list’s', () => {
    const { session, field, type } = writing()
    type('Top 5 Reasons to Watch All 3 Seasons')
    field.dispatchEvent(new Event('blur'))
    session.setItemCount(5)
    session.setItemCount(6)
    expect(session.get('headline')).toBe('Top 5 Reasons to Watch All 3 Seasons')
  })

  it('is no question without a number, or without one list', () => {
    expect(linkOf(writing({ headline: 'Three Reasons' }).session)).toBeUndefined()
    expect(linkOf(writing({ body: body(listicle('ascending', item('One')), listicle('ascending', item('One'))) }).session)).toBeUndefined()
  })
})
