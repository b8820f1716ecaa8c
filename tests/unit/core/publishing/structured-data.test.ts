import { describe, expect, test } from 'vitest'
import { failure } from '../../../../src/core/failure'
import { withScriptRightOf } from '../../../../src/core/publishing/learn-of-site'
import { newPublishJob } from '../../../../src/core/publishing/begin-job'
import { publishJobSchema } from '../../../../src/core/publishing/publish-job'
import type { PublishJob } from '../../../../src/core/publishing/publish-job'
import type { RemotePost } from '../../../../src/core/publishing/remote-post'
import { article } from '../../../support/build-article'
import { body, item, listicle, paragraph, picture } from '../../../support/build-document'
import { finished, planFor, PublishRun, wordpressSite } from './publish-run'

const lead = { ...picture(1, { credit: 'Studio N' }), pictureId: `${'1'.repeat(64)}.jpg` }
const written = article({ headline: 'Two reasons', slug: 'two-reasons', leadPicture: lead, body: body(listicle('countdown', item('The sea'), item('The songs'))) })

function runAt({ takesScripts }: { takesScripts: boolean }) {
  const run = new PublishRun()
  run.world.takesScripts = takesScripts
  return { run, content: () => run.world.posts[0]?.content ?? '', writes: () => run.commands.filter(({ type }) => type === 'publish-post').length }
}

describe('structured data', () => {
  test('goes to a site that says it takes scripts, with the addresses that its pictures have there', () => {
    const { run, content, writes } = runAt({ takesScripts: true })
    expect(finished(run.click(planFor(written))).receipt.differences).toEqual([])
    expect(content()).toContain(`"contentUrl":"${run.world.media[0]?.url ?? ''}","creditText":"Studio N"`)
    expect(content()).toContain('"position":2,"name":"The sea"')
    expect(writes()).toBe(1)
  })

  test('goes to no site that does not say so', () => {
    const { run, content } = runAt({ takesScripts: false })
    finished(run.click(planFor(written)))
    expect(content()).not.toContain('schema')
  })

  test('is not made of an article without a list and without a credit', () => {
    const { run, content } = runAt({ takesScripts: true })
    finished(run.click(planFor({ ...written, leadPicture: { ...lead, credit: '' }, body: body(paragraph('Text.')) })))
    expect(content()).not.toContain('schema')
  })

  test('follows the right of the moment: an update brings it, and takes it away again', () => {
    const { run, content } = runAt({ takesScripts: false })
    let { binding } = finished(run.click(planFor(written)))
    const holds: boolean[] = []
    for (const takesScripts of [true, false, true]) {
      run.world.takesScripts = takesScripts
      const outcome = finished(run.click(planFor({ ...written, remotes: [binding] })))
      expect(outcome.receipt).toMatchObject({ action: 'updated', differences: [] })
      ;({ binding } = outcome)
      holds.push(content().includes('creditText'))
    }
    expect(holds).toEqual([true, false, true])
    expect(run.world.posts.length).toBe(1)
  })

  test('is taken back where the site keeps its words and drops its tags, against what it says', () => {
    const { run, content, writes } = runAt({ takesScripts: true })
    run.world.dropsTags = true
    expect(finished(run.click(planFor(written))).receipt).toMatchObject({ action: 'published', differences: [] })
    expect(content()).not.toContain('schema')
    expect(writes()).toBe(2)
  })
})

test('a job of before knows nothing of scripts and sends none', () => {
  const { isDataTakenOut: _isDataTakenOut, ...before } = newPublishJob(planFor(written))
  const post = { state: 'known', postId: 7, status: 'draft', modifiedGmt: '', dateGmt: '', isFresh: true }
  expect(publishJobSchema.parse({ ...before, post })).toMatchObject({ isDataTakenOut: false, post: { takesScripts: false } })
})

test('a job that was cut off behind its publishing is read again with all that a site tells of a post', () => {
  const told: Required<RemotePost> = {
    id: 7, status: 'publish', slug: 'a', link: 'https://desk.test/a/', modifiedGmt: '', dateGmt: '', title: 'A', content: '', excerpt: '', categoryIds: [], tagIds: [], leadMediaId: 0, areCommentsOpen: true,
    leadWords: { alt: '', caption: '' }, takesScripts: true, seoTitle: 'A', seoDescription: 'Of A', socialTitle: 'A!', socialPicture: '', authors: [{ id: 'a', name: 'Jo' }], chosen: { authorId: 1, isPinned: false, terms: {} }
  }
  const job = { ...newPublishJob(planFor(written)), published: told, readBack: told }
  expect(publishJobSchema.parse(JSON.parse(JSON.stringify(job)))).toEqual(job)
})

test('a site is known by what its post said last of the right to send scripts, and as before where none was read', () => {
  const job = newPublishJob(planFor(written))
  const known = (takesScripts: boolean): PublishJob => ({ ...job, post: { state: 'known', postId: 7, status: 'draft', modifiedGmt: '', dateGmt: '', isFresh: true, takesScripts } })
  const rightAfter = (after: PublishJob) => withScriptRightOf(wordpressSite, after).rights.canPublishUnfilteredHtml
  expect([known(false), known(true), { ...known(true), isDataTakenOut: true }, { ...job, failure: failure('cancelled') }].map(rightAfter)).toEqual([false, true, false, true])
})
