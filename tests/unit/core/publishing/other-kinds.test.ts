import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capabilitiesOf } from '../../../../src/core/publishing/capabilities'
import { remoteBindingSchema } from '../../../../src/core/publishing/remote-binding'
import type { Article } from '../../../../src/core/article/article'
import { article } from '../../../support/build-article'
import { body, figure, paragraph, picture } from '../../../support/build-document'
import { ModelSite } from './model-site'
import { ghostSite, mishaps, planFor, PublishRun } from './publish-run'
import type { Mishap, Outcome } from './publish-run'

const photo = (number: number) => ({ ...picture(number, { alt: `Alt ${String(number)}` }), pictureId: `${String(number).repeat(64)}.jpg` })
const listicle = article({
  headline: 'Three reasons',
  slug: 'three-reasons',
  leadPicture: photo(1),
  body: body(paragraph('So.'), figure(photo(2))),
  categories: [['Dramas', 'Reviews']],
  tags: ['Weekend Watch', 'reviews']
})
const planned = (written: Article, whenPostDiffers: 'ask' | 'overwrite' | 'new-post' = 'ask') => planFor(written, whenPostDiffers, { type: 'publish' }, undefined, ghostSite)
const newRun = () => new PublishRun(new ModelSite(capabilitiesOf(ghostSite)))

function finished(outcome: Outcome) {
  if (outcome.type !== 'finished') throw new Error(JSON.stringify(outcome))
  return { receipt: outcome.receipt, binding: remoteBindingSchema.parse({ ...outcome.binding, publishedAt: '2026-11-23T00:00:00.000Z' }) }
}

describe('a site that lists no files, takes terms by name and compares before it writes', () => {
  test('gets the names of categories as its first tags, each once', () => {
    const run = newRun()
    const { receipt } = finished(run.click(planned(listicle)))
    expect(run.world.posts).toMatchObject([{ status: 'publish', tagIds: ['Reviews', 'Weekend Watch'], categoryIds: [] }])
    expect(receipt.differences).toEqual([])
  })

  test('gets no file twice that the binding knows of', () => {
    const run = newRun()
    const { binding } = finished(run.click(planned(listicle)))
    const { receipt } = finished(run.click(planned({ ...listicle, remotes: [binding], leadPicture: { ...photo(1), alt: 'Other words' } })))
    expect(receipt.pictures.map(({ wasUploaded }) => wasUploaded)).toEqual([false, false])
    expect([run.world.uploads, receipt.action, receipt.differences]).toEqual([2, 'updated', []])
  })

  test('goes on with the files that a publish which was cut off had brought, whatever is said of them by now', () => {
    const run = newRun()
    expect(run.click(planned(listicle), ['none', 'none', 'none', 'none', 'kill-before']).type).toBe('killed')
    const { receipt } = finished(run.click(planned({ ...listicle, leadPicture: { ...photo(1), alt: 'Other words' } })))
    expect([run.world.uploads, receipt.differences]).toEqual([2, []])
  })

  test('asks about a change that it noticed itself, between our look and our write', () => {
    const run = newRun()
    const { binding } = finished(run.click(planned(listicle)))
    const bound = { ...listicle, dek: 'New.', remotes: [binding] }
    run.world.beforeNextWrite = () => {
      for (let second = 0; second < 3; second++) run.world.editOnTheWeb(binding.postId, { content: 'Mine' })
    }
    expect(run.click(planned(bound))).toMatchObject({ type: 'failed', failure: { code: 'post-changed-on-site' } })
    expect(run.world.posts).toMatchObject([{ content: 'Mine' }])
  })
})

const happenings = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...mishaps)), { maxLength: 12 }).map((struck) =>
  struck.flatMap(([before, mishap]): Mishap[] => [...Array<Mishap>(before).fill('none'), mishap])
)

test('it has exactly one post, however requests are lost and the app is killed', () => {
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 6 }), (clicks) => {
      const run = newRun()
      let bound = listicle
      const accept = (outcome: Outcome): void => {
        if (outcome.type === 'finished') bound = { ...listicle, remotes: [finished(outcome).binding] }
      }
      for (const click of clicks) accept(run.click(planned(bound), [...click]))
      const { receipt } = finished(run.click(planned(bound)))
      expect(run.world.posts).toMatchObject([{ id: receipt.postId, status: 'publish', slug: 'three-reasons', leadMediaId: receipt.pictures[0]?.mediaId }])
      expect(receipt.differences).toEqual([])
    }),
    { numRuns: 300 }
  )
})
