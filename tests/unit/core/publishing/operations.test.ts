import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { makesPost } from '../../../../src/core/publishing/operation'
import type { Operation } from '../../../../src/core/publishing/operation'
import { receiptSchema } from '../../../../src/core/publishing/receipt'
import { remoteBindingSchema } from '../../../../src/core/publishing/remote-binding'
import { article } from '../../../support/build-article'
import { body, figure, paragraph, picture } from '../../../support/build-document'
import { modelNow } from './model-site'
import { mishaps, planFor, PublishRun, wordpressSite } from './publish-run'
import type { Mishap, Outcome } from './publish-run'

const photo = (number: number) => ({ ...picture(number, { alt: `Alt ${number}`, credit: 'Studio N' }), pictureId: `${String(number).repeat(64)}.jpg` })
const written = article({ headline: 'Three reasons', dek: 'Why?', slug: 'three-reasons', leadPicture: photo(1), body: body(paragraph('So.'), figure(photo(2))), tags: ['new'] })
const tomorrow = '2026-11-26T09:00:00.000Z'
const afterTomorrow = '2026-11-26T09:01:00.000Z'

/** An editor and a site: each operation begins where the one before ended, as the app has it after a restart. */
class Desk {
  readonly run = new PublishRun()
  article: Article = written

  do(operation: Operation, mishapsToCome: Mishap[] = [], whenPostDiffers: 'ask' | 'overwrite' = 'ask', now = modelNow): Outcome {
    const outcome = this.run.click(planFor(this.article, whenPostDiffers, operation, now), mishapsToCome)
    if (outcome.type === 'finished') {
      const binding = remoteBindingSchema.parse({ ...outcome.binding, publishedAt: outcome.binding.publishedAt ?? modelNow })
      this.article = { ...this.article, remotes: [binding] }
    }
    return outcome
  }

  get binding() {
    return this.article.remotes[0]
  }

  get posts() {
    return this.run.world.alive().map(({ status, dateGmt, slug, title }) => ({ status, dateGmt, slug, title }))
  }
}
const receiptOf = (outcome: Outcome) => {
  if (outcome.type !== 'finished') throw new Error(JSON.stringify(outcome))
  return receiptSchema.parse({ ...outcome.receipt, at: modelNow })
}
const failureOf = (outcome: Outcome) => (outcome.type === 'failed' ? outcome.failure.code : outcome.type)
const post = (status: string, dateGmt: string, title = 'Three reasons') => [{ status, dateGmt, slug: 'three-reasons', title }]
const tomorrowGmt = '2026-11-26T09:00:00'
const nowGmt = modelNow.slice(0, 19)

describe('scheduling', () => {
  test('leaves the post to the site, with words, pictures and the moment', () => {
    const desk = new Desk()
    expect(receiptOf(desk.do({ type: 'schedule', at: tomorrow }))).toMatchObject({ action: 'scheduled', scheduledFor: tomorrow, differences: [] })
    expect(desk.posts).toEqual(post('future', tomorrowGmt))
    expect(desk.binding).toMatchObject({ status: 'scheduled', publishedAt: tomorrow })
  })

  test('for a moment that is less than a minute ahead, or gone, publishes now', () => {
    for (const at of ['2026-11-25T12:00:59.000Z', '2026-11-25T08:00:00.000Z']) {
      const desk = new Desk()
      expect(receiptOf(desk.do({ type: 'schedule', at }))).toMatchObject({ action: 'published', scheduledFor: null, differences: [] })
      expect(desk.posts).toEqual(post('publish', nowGmt))
    }
  })

  test('again moves the moment; updating keeps it; publishing now does away with it', () => {
    const desk = new Desk()
    desk.do({ type: 'schedule', at: '2026-12-01T00:00:00.000Z' })
    receiptOf(desk.do({ type: 'schedule', at: tomorrow }))
    expect(desk.posts).toEqual(post('future', tomorrowGmt))
    desk.article = { ...desk.article, headline: 'Four reasons' }
    expect(receiptOf(desk.do({ type: 'update' }))).toMatchObject({ action: 'updated', scheduledFor: tomorrow, differences: [] })
    expect(desk.posts).toEqual(post('future', tomorrowGmt, 'Four reasons'))
    expect(receiptOf(desk.do({ type: 'publish' }))).toMatchObject({ action: 'published', scheduledFor: null, differences: [] })
    expect(desk.posts).toEqual(post('publish', nowGmt, 'Four reasons'))
  })

  test('is looked after at its minute: gone live, missed, moved on the web, withdrawn there', () => {
    const check = (change: (desk: Desk) => void) => {
      const desk = new Desk()
      desk.do({ type: 'schedule', at: tomorrow })
      change(desk)
      return { desk, outcome: desk.do({ type: 'check-schedule', at: tomorrow }, [], 'ask', afterTomorrow) }
    }
    const live = check((desk) => desk.run.world.runCron(afterTomorrow))
    expect(receiptOf(live.outcome)).toMatchObject({ action: 'went-live' })
    expect(live.desk.binding).toMatchObject({ status: 'published', publishedAt: tomorrow })
    // Ghost marks what it puts live as changed: that is nobody's change.
    const marked = check((desk) => desk.run.world.editOnTheWeb(desk.binding?.postId ?? 0, { status: 'publish' }))
    expect(receiptOf(marked.outcome)).toMatchObject({ action: 'went-live' })
    expect(receiptOf(marked.desk.do({ type: 'publish' }))).toMatchObject({ action: 'updated' })
    const rewritten = check((desk) => desk.run.world.editOnTheWeb(desk.binding?.postId ?? 0, { status: 'publish', content: 'From the web' }))
    expect(receiptOf(rewritten.outcome)).toMatchObject({ action: 'went-live' })
    expect(failureOf(rewritten.desk.do({ type: 'publish' }))).toBe('post-changed-on-site')
    // An order that was given before anybody had looked goes through, too.
    const offline = new Desk()
    offline.do({ type: 'schedule', at: tomorrow })
    offline.run.world.editOnTheWeb(offline.binding?.postId ?? 0, { status: 'publish' })
    offline.article = { ...offline.article, headline: 'Four reasons' }
    expect(receiptOf(offline.do({ type: 'update' }, [], 'ask', afterTomorrow))).toMatchObject({ action: 'updated', differences: [] })
    const missed = check(() => undefined)
    expect(failureOf(missed.outcome)).toBe('schedule-missed')
    expect(receiptOf(missed.desk.do({ type: 'publish' }))).toMatchObject({ action: 'published' })
    expect(missed.desk.posts).toEqual(post('publish', nowGmt))
    const edit = (changes: object) => (desk: Desk) => desk.run.world.editOnTheWeb(desk.binding?.postId ?? 0, changes)
    expect(receiptOf(check(edit({ dateGmt: '2026-12-24T18:00:00' })).outcome)).toMatchObject({ action: 'scheduled', scheduledFor: '2026-12-24T18:00:00.000Z' })
    expect(receiptOf(check(edit({ status: 'draft' })).outcome)).toMatchObject({ action: 'unpublished' })
    expect(failureOf(check(edit({ status: 'trash' })).outcome)).toBe('post-trashed-on-site')
  })
})

describe('unpublishing', () => {
  test('makes the post a draft and leaves its words; publishing again brings the same one back', () => {
    const desk = new Desk()
    desk.do({ type: 'publish' })
    desk.article = { ...desk.article, headline: 'Not to be sent' }
    expect(receiptOf(desk.do({ type: 'unpublish' }))).toMatchObject({ action: 'unpublished', pictures: [], differences: [] })
    expect(desk.posts).toEqual(post('draft', nowGmt))
    expect(desk.binding).toMatchObject({ status: 'draft' })
    expect(receiptOf(desk.do({ type: 'publish' }))).toMatchObject({ action: 'published' })
    expect(desk.posts).toEqual(post('publish', nowGmt, 'Not to be sent'))
    expect(desk.run.world.uploads).toBe(2)
  })

  test('takes a scheduled post out of its schedule', () => {
    const desk = new Desk()
    desk.do({ type: 'schedule', at: tomorrow })
    receiptOf(desk.do({ type: 'unpublish' }))
    desk.run.world.runCron(afterTomorrow)
    expect(desk.posts).toEqual(post('draft', tomorrowGmt))
    receiptOf(desk.do({ type: 'publish' }))
    expect(desk.posts).toEqual(post('publish', nowGmt))
  })

  test.each<Mishap>(['none', 'lost-after', 'kill-after'])('forgets no change made on the web: the next writing asks (%s)', (mishap) => {
    const desk = new Desk()
    desk.do({ type: 'publish' })
    for (let second = 0; second < 3; second++) desk.run.world.editOnTheWeb(desk.binding?.postId ?? 0, { content: 'From the web' })
    desk.do({ type: 'unpublish' }, ['none', 'none', mishap])
    receiptOf(desk.do({ type: 'unpublish' }))
    expect(failureOf(desk.do({ type: 'publish' }))).toBe('post-changed-on-site')
    expect(desk.run.world.alive()[0]?.content).toBe('From the web')
  })

  test.each<Operation>([{ type: 'unpublish' }, { type: 'update' }, { type: 'check-schedule', at: tomorrow }])('and its like are refused where there is no post ($type)', (operation) => {
    expect(() => planFor(written, 'ask', operation)).toThrow('not-on-site')
  })
})

describe('sending a draft', () => {
  test('makes the post once, and brings it up to date until it is published, at its address', () => {
    const desk = new Desk()
    const { postId } = receiptOf(desk.do({ type: 'draft' }))
    expect(desk.posts).toMatchObject([{ status: 'draft', slug: 'three-reasons', title: 'Three reasons' }])
    expect(desk.binding).toMatchObject({ status: 'draft', neverOut: true })
    desk.article = { ...desk.article, headline: 'Four reasons' }
    expect(receiptOf(desk.do({ type: 'draft' }))).toMatchObject({ action: 'drafted', postId, differences: [] })
    expect(desk.posts).toMatchObject([{ status: 'draft', title: 'Four reasons' }])
    expect(desk.binding?.neverOut).toBe(true)
    expect(receiptOf(desk.do({ type: 'publish' }))).toMatchObject({ action: 'published', postId, differences: [] })
    expect(desk.posts).toEqual(post('publish', nowGmt, 'Four reasons'))
    for (const operation of [{ type: 'unpublish' }, { type: 'draft' }] as const) {
      receiptOf(desk.do(operation))
      expect(desk.binding).toMatchObject({ status: 'draft' })
      expect(desk.binding?.neverOut).toBeUndefined()
    }
  })

  test('takes nothing off the site that somebody has published there meanwhile', () => {
    const desk = new Desk()
    desk.do({ type: 'draft' })
    for (let second = 0; second < 3; second++) desk.run.world.editOnTheWeb(desk.binding?.postId ?? 0, { status: 'publish' })
    const [before] = desk.run.world.alive()
    expect(failureOf(desk.do({ type: 'draft' }))).toBe('post-changed-on-site')
    expect(receiptOf(desk.do({ type: 'draft' }, [], 'overwrite'))).toMatchObject({ action: 'updated', postId: before?.id })
    expect(desk.posts).toMatchObject([{ status: 'publish' }])
  })

  test.each([['pending', 'handed-in'], ['private', 'updated']] as const)('leaves what the site made %s as it is, and its receipt says so', (status, action) => {
    const desk = new Desk()
    desk.do({ type: 'draft' })
    desk.run.world.editOnTheWeb(desk.binding?.postId ?? 0, { status })
    expect(receiptOf(desk.do({ type: 'draft' }, [], 'overwrite'))).toMatchObject({ action, differences: [] })
    expect(desk.posts).toMatchObject([{ status }])
  })

  test('of somebody who may not publish waits for review, also in several goes, and publishing is refused before anything is sent', () => {
    const site = { ...wordpressSite, rights: { ...wordpressSite.rights, canPublishPosts: false } }
    const run = new PublishRun()
    run.world.rights = site.rights
    expect(failureOf(run.click(planFor(written, 'ask', { type: 'publish' }, modelNow, site)))).toBe('right-missing-publish')
    expect(run.world.posts).toEqual([])
    const first = run.click(planFor(written, 'ask', { type: 'draft' }, modelNow, site))
    expect(receiptOf(first)).toMatchObject({ action: 'handed-in', differences: [] })
    expect(run.world.alive()).toMatchObject([{ status: 'pending' }])
    if (first.type !== 'finished') throw new Error(first.type)
    const tied = { ...written, remotes: [remoteBindingSchema.parse({ ...first.binding, publishedAt: modelNow })] }
    expect(receiptOf(run.click(planFor(tied, 'ask', { type: 'draft' }, modelNow, site)))).toMatchObject({ action: 'handed-in', postId: first.receipt.postId })
    expect(run.world.alive()).toMatchObject([{ status: 'pending' }])
  })
})

const happenings = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...mishaps)), { maxLength: 8 }).map((struck) =>
  struck.flatMap(([before, mishap]): Mishap[] => [...Array<Mishap>(before).fill('none'), mishap])
)
const operations = fc.constantFrom<Operation>({ type: 'publish' }, { type: 'schedule', at: tomorrow }, { type: 'draft' }, { type: 'update' }, { type: 'unpublish' })
const statusAfter = { publish: 'publish', schedule: 'future', unpublish: 'draft' } as const

describe('exactly one', () => {
  test('post and file of each picture, with the status last asked for and a true receipt, whatever is asked for in between and however it ends', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(operations, happenings), { maxLength: 6 }), fc.constantFrom<'publish' | 'schedule' | 'unpublish'>('publish', 'schedule', 'unpublish'), (steps, last) => {
        const desk = new Desk()
        const canDo = (operation: Operation) => desk.binding !== undefined || makesPost(operation)
        for (const [operation, happening] of steps) if (canDo(operation)) desk.do(operation, [...happening])
        if (desk.binding === undefined) receiptOf(desk.do({ type: 'publish' }))
        const receipt = receiptOf(desk.do(last === 'schedule' ? { type: 'schedule', at: tomorrow } : { type: last }))
        const [alive, ...others] = desk.run.world.alive()
        expect(others).toEqual([])
        expect(alive).toMatchObject({ id: receipt.postId, status: statusAfter[last], slug: 'three-reasons', title: 'Three reasons' })
        expect(receipt).toMatchObject({ differences: [], scheduledFor: last === 'schedule' ? tomorrow : null })
        expect(desk.run.world.media.map(({ alt }) => alt).sort()).toEqual(['Alt 1', 'Alt 2'])
        if (last !== 'unpublish') return
        receiptOf(desk.do({ type: 'publish' }))
        expect(desk.run.world.alive()).toMatchObject([{ id: receipt.postId, status: 'publish' }])
      }),
      { numRuns: 300 }
    )
  })
})

describe('a second post that a request makes which was given up waiting for', () => {
  const look: Operation = { type: 'check-twins', looks: 0 }
  /** Published, although a request to make its post was given up. */
  function deskAfterGivingUp(): Desk {
    const desk = new Desk()
    const before = new PublishRun()
    before.click(planFor(written))
    const creating = before.commands.findIndex(({ type }) => type === 'create-post')
    receiptOf(desk.do({ type: 'publish' }, [...Array<Mishap>(creating).fill('none'), 'after-end']))
    expect(desk.run.world.alive()).toHaveLength(1)
    return desk
  }
  /** The request is carried out when all is over. */
  function deskWithLatePost(): Desk {
    const desk = deskAfterGivingUp()
    desk.run.carryOutLate()
    expect(desk.run.world.alive()).toHaveLength(2)
    return desk
  }
  const twinOf = (desk: Desk) => desk.run.world.alive().find(({ id }) => id !== desk.binding?.postId)?.id ?? 0

  test('is taken away by a look of its own, which leaves everything else as it is and is told', () => {
    const desk = deskWithLatePost()
    const [twin, files] = [twinOf(desk), desk.run.world.media.length]
    const before = { ...desk.binding }
    expect(receiptOf(desk.do(look))).toMatchObject({ postId: before.postId, removedTwins: [twin] })
    expect(desk.posts).toEqual(post('publish', nowGmt))
    expect([desk.binding, desk.run.world.media.length]).toEqual([before, files])
    expect(receiptOf(desk.do(look)).removedTwins).toEqual([twin])
  })

  test('is looked for again and again, since it may come after a look', () => {
    const desk = deskAfterGivingUp()
    expect(receiptOf(desk.do(look)).removedTwins).toBeUndefined()
    desk.run.carryOutLate()
    expect(receiptOf(desk.do(look)).removedTwins).toHaveLength(1)
    expect(desk.posts).toEqual(post('publish', nowGmt))
  })

  test('is looked for also when the app was killed between the publishing and its end', () => {
    const desk = new Desk()
    const none = (count: number) => Array<Mishap>(count).fill('none')
    desk.do({ type: 'publish' }, [...none(2), 'lost-before', ...none(5), 'after-end', ...none(3), 'kill-after'])
    receiptOf(desk.do({ type: 'publish' }))
    desk.run.carryOutLate()
    expect(desk.run.world.alive()).toHaveLength(2)
    expect(receiptOf(desk.do(look)).removedTwins).toHaveLength(1)
    expect(desk.posts).toEqual(post('publish', nowGmt))
  })

  test.each([{ content: 'Mine now' }, { title: 'Another story' }, { excerpt: 'Mine' }, { leadMediaId: 1 }, { status: 'publish' }, { status: 'pending' }])('is left alone once somebody has made something of it: %o', (change) => {
    const desk = deskWithLatePost()
    const twin = twinOf(desk)
    desk.run.world.editOnTheWeb(twin, change)
    expect(receiptOf(desk.do(look)).removedTwins).toBeUndefined()
    expect(desk.run.world.alive().map(({ id }) => id)).toContain(twin)
  })

  test('is no reason to take over what was changed on the web: the next writing asks', () => {
    const desk = deskWithLatePost()
    for (let second = 0; second < 3; second++) desk.run.world.editOnTheWeb(desk.binding?.postId ?? 0, { content: 'From the web' })
    expect(receiptOf(desk.do(look)).removedTwins).toHaveLength(1)
    expect(failureOf(desk.do({ type: 'publish' }))).toBe('post-changed-on-site')
  })

  test('is never more than looked for: one post, its words and files as they were, whatever happens to the looks, and none but our own empty ones gone', () => {
    const stranger = { id: 9_000, status: 'draft', slug: `copydesk-${written.id}-x`, title: 'Three reasons', content: '', excerpt: '' }
    fc.assert(
      fc.property(happenings, fc.array(fc.tuple(happenings, fc.boolean()), { minLength: 1, maxLength: 4 }), (publishing, looks) => {
        const desk = new Desk()
        desk.do({ type: 'publish' }, [...publishing])
        if (desk.binding === undefined) receiptOf(desk.do({ type: 'publish' }))
        desk.run.world.posts.push({ ...desk.run.world.posts[0] ?? expect.fail(), ...stranger })
        const held = () => desk.run.world.posts.filter(({ id }) => id === desk.binding?.postId).map(({ status, slug, title, content }) => ({ status, slug, title, content }))
        const [before, files] = [held(), desk.run.world.media.map(({ mediaId }) => mediaId)]
        for (const [happening, comesBefore] of looks) {
          if (comesBefore) desk.run.carryOutLate()
          desk.do(look, [...happening])
        }
        desk.run.carryOutLate()
        receiptOf(desk.do(look))
        expect(new Set(desk.run.world.alive().map(({ id }) => id))).toEqual(new Set([desk.binding?.postId, stranger.id]))
        expect(desk.run.world.alive()).toHaveLength(2)
        expect(held()).toEqual(before)
        expect(desk.run.world.media.map(({ mediaId }) => mediaId)).toEqual(files)
      }),
      { numRuns: 300 }
    )
  })
})
