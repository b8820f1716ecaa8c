import { expect, it } from 'vitest'
import type { RemoteBinding } from '../../../../src/core/publishing/remote-binding'
import { followHeadline } from '../../../../src/renderer/src/app/follow-headline'
import { ArticleSession } from '../../../../src/renderer/src/session/article-session'
import { sampleBinding } from '../../main/library/sample-article'
import { Disk, anArticle } from '../session/open-document'
import { stubPageMoments } from '../stub-page-moments'

/** What becomes of the slug when the headline is written anew in an article that lives there. */
async function slugAfter(remotes: RemoteBinding[], isSlugEdited = false): Promise<string> {
  stubPageMoments()
  const session = new ArticleSession(anArticle({ headline: 'First', slug: 'first', isSlugEdited, remotes }), new Disk().save)
  const following = followHeadline(session)
  session.set('headline', 'The second headline')
  await following.settle()
  following.stop()
  return session.get('slug')
}

it('the slug follows the headline as long as readers have no address of the article', async () => {
  const draft = { ...sampleBinding(1), status: 'draft' as const }
  expect(await slugAfter([])).toBe('the-second-headline')
  expect(await slugAfter([{ ...draft, neverOut: true }])).toBe('the-second-headline')
  expect(await slugAfter([{ ...draft, neverOut: true }, sampleBinding(1, 'site-0002')])).toBe('first')
  expect(await slugAfter([draft])).toBe('first')
  expect(await slugAfter([sampleBinding(1)])).toBe('first')
  expect(await slugAfter([], true)).toBe('first')
})
