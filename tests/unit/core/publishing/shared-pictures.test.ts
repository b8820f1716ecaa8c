import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import type { RemoteId } from '../../../../src/core/publishing/remote-id'
import { article } from '../../../support/build-article'
import { body, figure, paragraph, picture } from '../../../support/build-document'
import { ModelSite } from './model-site'
import { finished, planFor, PublishRun } from './publish-run'
import type { Mishap } from './publish-run'

const photo = (alt: string) => ({ ...picture(1, { alt, credit: 'Studio N' }), pictureId: `${'1'.repeat(64)}.jpg` })
type Place = 'lead' | 'text'

/** Two articles of one library that show the same picture, which a site has once. */
class Desk {
  readonly world = new ModelSite()
  private readonly wordsLeft = new Map<RemoteId, readonly string[]>()
  readonly one: Writer
  readonly other: Writer

  constructor(one: Place, other: Place) {
    this.one = new Writer('article-one', one, new PublishRun(this.world, this.wordsLeft))
    this.other = new Writer('article-two', other, new PublishRun(this.world, this.wordsLeft))
  }

  /** Of the file. */
  get alt() {
    expect(this.world.media).toHaveLength(1)
    return this.world.media[0]?.alt
  }

  correct(alt: string): void {
    Object.assign(this.world.media[0] ?? expect.fail(), { alt })
  }
}

class Writer {
  private readonly id: string
  private readonly place: Place
  private readonly run: PublishRun
  private remotes: Article['remotes'] = []

  constructor(id: string, place: Place, run: PublishRun) {
    this.id = id
    this.place = place
    this.run = run
  }

  /** The differences that the receipt tells; undefined where it did not come to its end. */
  publish(alt: string, mishapsToCome: Mishap[] = []) {
    const isLead = this.place === 'lead'
    const words = article({ id: this.id, headline: this.id, slug: this.id, leadPicture: isLead ? photo(alt) : null, body: body(paragraph('So.'), ...(isLead ? [] : [figure(photo(alt))])) })
    const outcome = this.run.click(planFor({ ...words, remotes: this.remotes }), mishapsToCome)
    if (outcome.type !== 'finished') return undefined
    const { binding, receipt } = finished(outcome)
    this.remotes = [binding]
    return receipt.differences
  }
}

const corrected = (sent: string, found: string) => [{ field: 'picture-words-corrected', sent, found }]

describe('a picture of two articles', () => {
  test('that is the lead picture of both has the words of the one that was published last, and neither takes those of the other for a correction', () => {
    const desk = new Desk('lead', 'lead')
    for (const round of [1, 2]) {
      for (const [writer, alt] of [[desk.one, `One ${round}`], [desk.other, `Other ${round}`]] as const) {
        expect(writer.publish(alt)).toEqual([])
        expect(desk.alt).toBe(alt)
      }
    }
  })

  test.each<[string, Place, Place, string]>([
    ['is the lead picture of one of them has its words', 'lead', 'text', 'One 2'],
    ['is the lead picture of the later one has its words', 'text', 'lead', 'Other 2'],
    ['stands in the text of both has those of the first', 'text', 'text', 'One 2']
  ])('that %s', (_, one, other, words) => {
    const desk = new Desk(one, other)
    for (const round of [1, 2]) {
      expect(desk.one.publish(`One ${round}`)).toEqual([])
      expect(desk.other.publish(`Other ${round}`)).toEqual([])
    }
    expect(desk.alt).toBe(words)
  })

  test.each<[Place, Place]>([['lead', 'lead'], ['text', 'lead'], ['lead', 'text'], ['text', 'text']])('keeps what somebody has corrected in the media library, whichever is published, also for the first time (%s, %s)', (one, other) => {
    const desk = new Desk(one, other)
    expect(desk.one.publish('One')).toEqual([])
    desk.correct('Corrected')
    for (const round of [1, 2]) {
      expect(desk.other.publish('Other')).toEqual(corrected('Other', 'Corrected'))
      expect(desk.one.publish(`One ${round}`)).toEqual(corrected(`One ${round}`, 'Corrected'))
    }
    expect(desk.alt).toBe('Corrected')
  })

  test('keeps a correction that one of the articles has taken over as well, before the other', () => {
    const desk = new Desk('lead', 'lead')
    desk.one.publish('One')
    desk.other.publish('Other')
    desk.correct('Corrected')
    expect(desk.one.publish('Corrected')).toEqual([])
    expect(desk.other.publish('Other')).toEqual(corrected('Other', 'Corrected'))
    expect(desk.one.publish('Corrected, and more')).toEqual([])
    expect([desk.other.publish('Other'), desk.alt]).toEqual([[], 'Other'])
  })

  test.each<Mishap>(['lost-after', 'kill-after', 'cancel-after'])('has words that are known for ours although the answer to them got lost (%s)', (mishap) => {
    const desk = new Desk('lead', 'lead')
    desk.one.publish('One')
    desk.other.publish('Other')
    expect(desk.one.publish('Sent once', ['none', 'none', 'none', mishap, 'kill-before'])).toBeUndefined()
    expect(desk.alt).toBe('Sent once')
    expect([desk.other.publish('Other'), desk.alt]).toEqual([[], 'Other'])
    expect([desk.one.publish('One'), desk.alt]).toEqual([[], 'One'])
  })

  test('keeps what was corrected there, and tells of no other correction, whatever is published in between and however requests get lost', () => {
    const places = fc.constantFrom<Place>('lead', 'text')
    const mishap = fc.constantFrom<Mishap>('not-sent', 'lost-before', 'lost-after', 'busy', 'portal', 'notice', 'kill-before', 'kill-after', 'cancel-after')
    const happenings = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), mishap), { maxLength: 4 }).map((struck) => struck.flatMap(([before, one]): Mishap[] => [...Array<Mishap>(before).fill('none'), one]))
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ by: fc.constantFrom<'one' | 'other'>('one', 'other'), words: fc.integer({ min: 1, max: 3 }), happening: happenings }) },
      { weight: 1, arbitrary: fc.constant('correct' as const) }
    )
    fc.assert(
      fc.property(places, places, fc.array(step, { maxLength: 12 }), (one, other, steps) => {
        const desk = new Desk(one, other)
        desk.one.publish('one 1')
        desk.other.publish('other 1')
        let correction: string | undefined
        for (const [index, next] of steps.entries()) {
          if (next === 'correct') {
            correction = `web ${index}`
            desk.correct(correction)
            continue
          }
          const alt = `${next.by} ${next.words}`
          const differences = desk[next.by].publish(alt, [...next.happening])
          if (correction !== undefined) expect(desk.alt).toBe(correction)
          if (differences !== undefined) expect(differences).toEqual(correction === undefined ? [] : corrected(alt, correction))
        }
        if (correction === undefined && one === 'lead') expect([desk.one.publish('one 9'), desk.alt]).toEqual([[], 'one 9'])
      }),
      { numRuns: 300 }
    )
  })
})
