import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../../src/core/publishing/apply-event'
import { failure } from '../../../../src/core/failure'
import { newPublishJob } from '../../../../src/core/publishing/begin-job'
import type { PublishJob } from '../../../../src/core/publishing/publish-job'
import { decideTogether } from '../../../../src/core/publishing/publish-machine'
import type { Article } from '../../../../src/core/article/article'
import type { RemoteBinding } from '../../../../src/core/publishing/remote-binding'
import { article } from '../../../support/build-article'
import { body, figure, paragraph, picture } from '../../../support/build-document'
import { finished, happenings, planFor, PublishRun } from './publish-run'
import type { Mishap, Outcome } from './publish-run'

const photo = (number: number) => ({ ...picture(number, { alt: `Alt ${number}`, credit: 'Studio N' }), pictureId: `${String(number).repeat(64)}.jpg` })
const listicle = article({
  headline: 'Three reasons',
  dek: 'Why?',
  slug: 'three-reasons',
  leadPicture: photo(1),
  body: body(paragraph('So.'), figure(photo(2)), figure(photo(3)), figure(photo(2))),
  categories: [['Dramas', 'Reviews', 'New'], ['dramas', 'Reviews']],
  tags: ['Weekend Watch', 'Brand new', 'brand NEW'],
  excerpt: 'Short.',
  areCommentsOpen: false
})

const failureOf = (outcome: Outcome) => (outcome.type === 'failed' ? outcome.failure.code : outcome.type)
const boundTo = (written: Article, binding: RemoteBinding): Article => ({ ...written, remotes: [binding] })

function publishedOnce() {
  const run = new PublishRun()
  const { binding, receipt } = finished(run.click(planFor(listicle)))
  run.commands.length = 0
  return { run, binding, receipt, bound: boundTo(listicle, binding) }
}

describe('the first publishing of an article', () => {
  test('makes one post, one file of each picture and what is missing of categories and tags', () => {
    const run = new PublishRun()
    const { receipt } = finished(run.click(planFor(listicle)))
    expect(run.world.posts).toMatchObject([{ status: 'publish', slug: 'three-reasons', title: 'Three reasons', excerpt: 'Short.', areCommentsOpen: false }])
    expect(run.world.media.map(({ alt, caption }) => [alt, caption])).toEqual([['Alt 1', ' Studio N'], ['Alt 2', ' Studio N'], ['Alt 3', ' Studio N']])
    expect(run.world.posts[0]?.leadMediaId).toBe(run.world.media[0]?.mediaId)
    expect(run.world.categories.map(({ name }) => name)).toEqual(['Dramas', 'Reviews', 'New'])
    expect(run.world.posts[0]?.categoryIds).toEqual([run.world.categories[2]?.id, run.world.categories[1]?.id])
    expect(run.world.posts[0]?.tagIds).toEqual([1, run.world.tags[1]?.id])
    expect(receipt).toMatchObject({ action: 'published', createdTags: ['Brand new'], createdCategories: ['Dramas › Reviews', 'Dramas › Reviews › New'], differences: [] })
    expect(receipt.pictures.every(({ wasUploaded }) => wasUploaded)).toBe(true)
  })

  test('looks for all pictures in one request and uploads the first alone, then four at a time; looks for tags together', () => {
    const pictures = [1, 2, 3, 4, 5, 6].map(photo)
    const plan = planFor({ ...listicle, leadPicture: null, body: body(...pictures.map((one) => figure(one))) })
    const job: PublishJob = { ...newPublishJob(plan), isUserVerified: true, post: { state: 'absent' } }
    const [look, ...nothing] = decideTogether(plan, job)
    expect([look.type === 'find-media' && look.slugs.length, nothing]).toEqual([6, []])
    const looked = apply(plan, job, look, { type: 'media-found', media: [] })
    const [first, ...beside] = decideTogether(plan, looked)
    expect(beside).toEqual([])
    const media = { mediaId: 100, slug: first.type === 'upload-media' ? first.slug : '', url: 'https://desk.test/100.jpg', sizeSlug: 'full' as const, alt: 'Alt 1', caption: ' Studio N' }
    const begun = apply(plan, looked, first, { type: 'media-stored', media })
    expect(decideTogether(plan, begun).map((command) => command.type === 'upload-media' && command.alt)).toEqual(['Alt 2', 'Alt 3', 'Alt 4', 'Alt 5'])
    const updated: PublishJob = { ...begun, pictures: begun.pictures.map((picture) => (picture.state === 'stored' ? { ...picture, wasUploaded: false } : picture)) }
    expect(decideTogether(plan, updated)).toHaveLength(1)
    expect(decideTogether(plan, { ...looked, pictures: [], categories: [] }).map((command) => command.type === 'find-tag' && command.name)).toEqual(['Weekend Watch', 'Brand new'])
  })

  test('counts requests that met the same dead line together as one try', () => {
    const plan = planFor({ ...listicle, leadPicture: null, body: body(figure(photo(1)), figure(photo(2))) })
    const job: PublishJob = { ...newPublishJob(plan), isUserVerified: true, post: { state: 'absent' }, pictures: newPublishJob(plan).pictures.map(({ pictureId }) => ({ pictureId, state: 'absent', wasTried: false })) }
    const after = decideTogether(plan, job).reduce((before, command) => apply(plan, before, command, { type: 'not-sent', failure: failure('site-offline') }), job)
    expect(after).toMatchObject({ attempts: 1, failure: null })
  })

  test('refuses an article without headline', () => {
    expect(() => planFor({ ...listicle, headline: '  ' })).toThrow('headline-missing')
  })

  test('uses a picture that another article has brought to the site', () => {
    const { run } = publishedOnce()
    const { receipt } = finished(run.click(planFor({ ...listicle, id: 'another-article' })))
    expect([run.world.uploads, run.world.posts.length]).toEqual([3, 2])
    expect(receipt.pictures.map(({ wasUploaded }) => wasUploaded)).toEqual([false, false, false])
  })

  test('asks about a draft of ours that somebody has written in on the web', () => {
    const run = new PublishRun()
    run.click(planFor(listicle), [...Array<Mishap>(12).fill('none'), 'kill-after'])
    expect(run.world.posts).toHaveLength(1)
    run.journal = undefined
    run.world.editOnTheWeb(run.world.posts[0]?.id ?? 0, { content: 'Written on the web' })
    expect(failureOf(run.click(planFor(listicle)))).toBe('post-changed-on-site')
    expect(run.world.posts[0]?.content).toBe('Written on the web')
  })
})

describe('publishing again', () => {
  test('writes over the same post, uploads nothing, and leaves the address as it is', () => {
    const { run, bound } = publishedOnce()
    const { receipt } = finished(run.click(planFor({ ...bound, headline: 'Four reasons', slug: 'four-reasons', edition: 2 })))
    expect(run.world.posts).toMatchObject([{ title: 'Four reasons', slug: 'three-reasons' }])
    expect(run.world.uploads).toBe(3)
    expect(run.commands.filter(({ type }) => type === 'find-media' || type === 'list-media')).toHaveLength(1)
    expect(receipt).toMatchObject({ action: 'updated', differences: [] })
  })

  test('moves the post to an address that the editor has written by hand', () => {
    const { run, bound } = publishedOnce()
    finished(run.click(planFor({ ...bound, slug: 'by-hand', isSlugEdited: true })))
    expect(run.world.posts).toMatchObject([{ slug: 'by-hand' }])
  })

  test('brings back a picture that was deleted on the site, and new words for one that was not', () => {
    const { run, bound } = publishedOnce()
    run.world.media.splice(1, 1)
    finished(run.click(planFor({ ...bound, leadPicture: { ...photo(1), alt: 'New alt' } })))
    expect(run.world.media.map(({ alt }) => alt)).toEqual(['New alt', 'Alt 3', 'Alt 2'])
  })

  const correctedInLibrary = (alt: string) => {
    const { run, bound } = publishedOnce()
    Object.assign(run.world.media[0] ?? {}, { alt })
    return { run, bound }
  }

  test.each([
    ['unchanged here', 'Alt 1'],
    ['changed here as well', 'Written here']
  ])('leaves the words of a picture that somebody has corrected in the media library, and says so each time: %s', (_, alt) => {
    const { run, bound } = correctedInLibrary('Corrected there')
    const written = { ...bound, leadPicture: { ...photo(1), alt } }
    const differences = [{ field: 'picture-words-corrected', sent: alt, found: 'Corrected there' }]
    const { receipt, binding } = finished(run.click(planFor(written)))
    expect(receipt.differences).toEqual(differences)
    expect(finished(run.click(planFor(boundTo(written, binding)))).receipt.differences).toEqual(differences)
    expect(run.world.media[0]?.alt).toBe('Corrected there')
  })

  test('has words of its own for a picture again once both say the same', () => {
    const { run, bound } = correctedInLibrary('Corrected there')
    const write = (alt: string, before: Article) => finished(run.click(planFor({ ...before, leadPicture: { ...photo(1), alt } })))
    const { receipt, binding } = write('Corrected there', bound)
    expect(receipt.differences).toEqual([])
    write('Written later', boundTo(listicle, binding))
    expect(run.world.media[0]?.alt).toBe('Written later')
  })

  test.each<Mishap>(['lost-after', 'kill-after', 'cancel-after'])('knows the words of its own request whose answer got lost (%s)', (mishap) => {
    const { run, bound } = publishedOnce()
    const write = (alt: string, mishapsToCome: Mishap[] = []) => run.click(planFor({ ...bound, leadPicture: { ...photo(1), alt } }), mishapsToCome)
    write('Sent once', [...Array<Mishap>(3).fill('none'), mishap, 'kill-before'])
    expect(run.world.media[0]?.alt).toBe('Sent once')
    finished(write('Written since'))
    expect(run.world.media[0]?.alt).toBe('Written since')
  })

  test('does not take for a correction what the site makes of the words that it is sent', () => {
    const { run, bound } = publishedOnce()
    run.world.keptOfWords = 5
    const write = (alt: string, before: Article) => finished(run.click(planFor({ ...before, leadPicture: { ...photo(1), alt } })))
    const { receipt, binding } = write('Longer than kept', bound)
    expect(receipt.differences.map(({ field, found }) => [field, found])).toContainEqual(['picture-words', 'Longe'])
    write('Short', boundTo(listicle, binding))
    expect(run.world.media[0]?.alt).toBe('Short')
  })

  test.each([
    ['changed on the web', 'post-changed-on-site', { content: 'Mine now' }],
    ['saved on the web without a change of words', 'post-changed-on-site', {}],
    ['put in the trash', 'post-trashed-on-site', { status: 'trash' }]
  ])('asks when the post was %s', (_, code, change) => {
    const { run, bound, binding } = publishedOnce()
    for (let second = 0; second < 3; second++) run.world.editOnTheWeb(binding.postId, change)
    const before = structuredClone(run.world.posts)
    expect(failureOf(run.click(planFor(bound)))).toBe(code)
    expect(run.world.posts).toEqual(before)
    finished(run.click(planFor(bound, 'overwrite')))
    expect(run.world.posts).toMatchObject([{ id: binding.postId, status: 'publish', title: 'Three reasons', slug: 'three-reasons' }])
  })

  test.each<Mishap>(['none', 'lost-after', 'kill-after'])('writes over the copy that the editor saw, and asks about another one by now (%s)', (mishap) => {
    const { run, bound, binding } = publishedOnce()
    const changeOnTheWeb = (content: string) => {
      for (let second = 0; second < 3; second++) run.world.editOnTheWeb(binding.postId, { content })
      return run.world.posts[0]?.modifiedGmt
    }
    const seen = changeOnTheWeb('Seen')
    const keepMine = (comparedMark: string | undefined) => run.click({ ...planFor(bound, 'overwrite'), comparedMark })
    const current = changeOnTheWeb('Not seen')
    expect(failureOf(keepMine(seen))).toBe('post-changed-on-site')
    expect(run.world.posts).toMatchObject([{ content: 'Not seen' }])
    for (let requests = 0; requests < 20; requests++) {
      const outcome = run.click({ ...planFor(bound, 'overwrite'), comparedMark: current }, [...Array<Mishap>(requests).fill('none'), mishap])
      if (outcome.type === 'killed') continue
      finished(outcome)
      break
    }
    expect(run.world.posts).toMatchObject([{ id: binding.postId, status: 'publish', title: 'Three reasons' }])
  })

  test.each(['trash', 'gone'])('makes another post when the editor lets the old one go (%s), and only one', (fate) => {
    const { run, bound, binding } = publishedOnce()
    if (fate === 'gone') run.world.posts.length = 0
    else run.world.editOnTheWeb(binding.postId, { status: 'trash' })
    expect(failureOf(run.click(planFor(bound)))).toBe(fate === 'gone' ? 'post-missing-on-site' : 'post-trashed-on-site')
    expect(run.click(planFor(bound, 'new-post'), ['none', 'none', 'none', 'none', 'lost-after', 'kill-after']).type).toBe('killed')
    finished(run.click(planFor(bound, 'new-post')))
    expect(run.world.alive()).toHaveLength(1)
    expect(run.world.alive()[0]?.id).not.toBe(binding.postId)
  })
})

describe('patience', () => {
  test('ends after six tries that did not get through', () => {
    const run = new PublishRun()
    expect(failureOf(run.click(planFor(listicle), Array<Mishap>(50).fill('not-sent')))).toBe('site-offline')
    expect(run.commands).toHaveLength(6)
  })

  test('waits as long as a busy site asks for', () => {
    const plan = planFor(listicle)
    const job = apply(plan, newPublishJob(plan), { type: 'verify-user' }, { type: 'busy', failure: { code: 'site-busy', details: {} }, retryAfterMs: 600_000 })
    expect(job).toMatchObject({ failure: null, wait: { atLeastMs: 600_000 } })
  })

  test.each<Mishap>(['not-sent', 'cancel-after'])('a publishing that was confirmed ends, although the looking for a twin does not get through (%s)', (mishap) => {
    const run = new PublishRun()
    const clean = new PublishRun()
    clean.click(planFor(listicle))
    const at = clean.commands.findIndex(({ type }) => type === 'create-post')
    const untilPublished = Array<Mishap>(clean.commands.length - at - 1).fill('none')
    const mishapsToCome: Mishap[] = [...Array<Mishap>(at).fill('none'), 'lost-after', ...untilPublished, ...Array<Mishap>(50).fill(mishap)]
    finished(run.click(planFor(listicle), mishapsToCome))
    expect(run.journal).toBeDefined()
  })

  test('a publishing that was confirmed stays one, whatever happens to the reading back', () => {
    const run = new PublishRun()
    const clean = new PublishRun()
    clean.click(planFor(listicle))
    const requests = clean.commands.length
    const { receipt } = finished(run.click(planFor(listicle), [...Array<Mishap>(requests - 1).fill('none'), ...Array<Mishap>(9).fill('not-sent')]))
    expect(receipt.differences).toEqual([])
  })

  test('an answer that belongs to another command is a mistake of ours and throws', () => {
    const plan = planFor(listicle)
    expect(() => apply(plan, newPublishJob(plan), { type: 'verify-user' }, { type: 'removed' })).toThrow('does not belong')
  })
})

describe('exactly one', () => {
  test('post and file of each picture, however requests are lost and the app is killed', () => {
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 6 }), (clicks) => {
        const run = new PublishRun()
        let bound = listicle
        const accept = (outcome: Outcome): void => {
          if (outcome.type === 'finished') bound = boundTo(listicle, finished(outcome).binding)
        }
        for (const click of clicks) accept(run.click(planFor(bound), [...click]))
        const { receipt } = finished(run.click(planFor(bound)))
        expect(run.world.alive()).toHaveLength(1)
        expect(run.world.alive()[0]).toMatchObject({ id: receipt.postId, status: 'publish', title: 'Three reasons', slug: 'three-reasons', leadMediaId: receipt.pictures[0]?.mediaId })
        expect(new Set(run.world.media.map(({ alt }) => alt)).size).toBe(run.world.media.length)
        expect(run.world.media).toHaveLength(3)
        expect(run.world.tags).toHaveLength(2)
        expect(run.world.categories).toHaveLength(3)
        expect(receipt.differences).toEqual([])
      }),
      { numRuns: 300 }
    )
  })
})
