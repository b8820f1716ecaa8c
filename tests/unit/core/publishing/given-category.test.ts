import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { article } from '../../../support/build-article'
import { body, paragraph } from '../../../support/build-document'
import { ModelSite } from './model-site'
import { finished, happenings, mishaps, planFor, PublishRun } from './publish-run'
import type { Mishap, Outcome } from './publish-run'

const plain = article({ headline: 'Three reasons', dek: 'Why?', slug: 'three-reasons', body: body(paragraph('So.')) })
const reviews = [['Dramas', 'Reviews']]
const standard = 1

/** An editor who publishes one article to a site that puts a post of no category into its standard one. */
class Desk {
  readonly run: PublishRun
  article: Article = plain

  constructor() {
    const world = new ModelSite()
    world.standardCategories = [standard]
    this.run = new PublishRun(world)
  }

  publish(categories: Article['categories'], mishapsToCome: Mishap[] = []): Outcome {
    const outcome = this.run.click(planFor({ ...this.article, categories }), mishapsToCome)
    if (outcome.type === 'finished') this.article = { ...plain, remotes: [finished(outcome).binding] }
    return outcome
  }

  get given() {
    return this.article.remotes[0]?.givenCategoryId
  }

  /** The names of the categories that the post is in. */
  get there() {
    const ids = this.run.world.alive()[0]?.categoryIds ?? []
    return ids.map((id) => this.run.world.categories.find((category) => category.id === id)?.name)
  }
}

describe('the category that a site gives a post of none', () => {
  test('stays, and is known for what it is', () => {
    const desk = new Desk()
    for (let time = 0; time < 2; time++) {
      expect(finished(desk.publish([])).receipt.differences).toEqual([])
      expect([desk.there, desk.given]).toEqual([['Dramas'], standard])
    }
  })

  test('comes back when the categories of an article are taken away, as in the editor of the site', () => {
    const desk = new Desk()
    finished(desk.publish(reviews))
    expect(desk.there).toEqual(['Reviews'])
    expect(finished(desk.publish([])).receipt.differences).toEqual([])
    expect([desk.there, desk.given]).toEqual([['Dramas'], standard])
  })

  test.each<Mishap>(['lost-after', 'lost-before', 'kill-after', 'kill-before', 'cancel-after'])('stays when the answer to the first publishing got lost (%s)', (mishap) => {
    const clean = new Desk()
    clean.publish([])
    const writing = clean.run.commands.findIndex(({ type }) => type === 'publish-post')
    const desk = new Desk()
    desk.publish([], [...Array<Mishap>(writing).fill('none'), mishap])
    finished(desk.publish([]))
    expect([desk.there, desk.given]).toEqual([['Dramas'], standard])
  })

  test('is not known of a post that was made before: what an article had there is taken away', () => {
    const desk = new Desk()
    desk.publish(reviews)
    const { givenCategoryId: _unknown, ...older } = desk.article.remotes[0] ?? expect.fail()
    desk.article = { ...plain, remotes: [older] }
    finished(desk.publish([]))
    expect(desk.there).toEqual([])
  })

  test('is what a post is in exactly when its article is in none, however requests are lost and the app is killed', () => {
    const choice = fc.constantFrom<Article['categories']>([], reviews)
    fc.assert(
      fc.property(fc.array(fc.tuple(choice, happenings), { maxLength: 6 }), choice, (clicks, last) => {
        const desk = new Desk()
        for (const [categories, happening] of clicks) desk.publish(categories, [...happening])
        expect(finished(desk.publish(last)).receipt.differences).toEqual([])
        expect([desk.there, desk.given]).toEqual([last.length === 0 ? ['Dramas'] : ['Reviews'], standard])
      }),
      { numRuns: 200 }
    )
  })

  test('is not missed where a site gives none', () => {
    for (const mishap of mishaps) {
      const desk = new Desk()
      desk.run.world.standardCategories = []
      desk.publish([], [...Array<Mishap>(4).fill('none'), mishap])
      finished(desk.publish([]))
      expect([desk.there, desk.given]).toEqual([[], undefined])
    }
  })
})
