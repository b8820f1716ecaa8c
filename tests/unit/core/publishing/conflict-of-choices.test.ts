import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conflictOf } from '../../../../src/core/publishing/conflict'
import { takeTheirs } from '../../../../src/core/publishing/take-theirs'
import type { ConflictSides } from '../../../../src/core/publishing/post-copy'
import type { PostType, Taxonomy } from '../../../../src/core/publishing/post-type'
import { standardPost } from '../../../../src/core/publishing/post-type'
import type { RemotePost } from '../../../../src/core/publishing/remote-post'
import { siteSchema } from '../../../../src/core/publishing/site'
import type { SiteChoice } from '../../../../src/core/publishing/site-choice'
import { nothingChosen, siteChoiceSchema } from '../../../../src/core/publishing/site-choice'
import { namesAt } from '../../../../src/core/publishing/site-names'
import { termPathOf } from '../../../../src/core/publishing/site-term'
import { article } from '../../../support/build-article'
import { planFor, wordpressSite } from './publish-run'

const term = (id: number, name: string, parentId = 0) => ({ id, name, slug: name.toLowerCase(), parentId })
const genre: Taxonomy = {
  slug: 'genre',
  name: 'Genres',
  route: 'wp/v2/genres',
  field: 'genres',
  isTree: true,
  mayCreate: true,
  terms: [term(40, 'Thriller'), term(41, 'Slow', 40), term(42, 'Quick', 40), term(43, 'Noir')]
}
const studio: Taxonomy = { ...genre, slug: 'studio', name: 'Studios', route: 'wp/v2/studio', field: 'studio', isTree: false, terms: [term(50, 'Studio N'), term(51, 'Han River Pictures')] }
const post: PostType = { ...standardPost, fields: [...standardPost.fields, 'author', 'pin'], taxonomies: [genre, studio] }
const site = siteSchema.parse({ ...wordpressSite, postTypes: [post], authors: [{ id: 5, name: 'Mina' }, { id: 6, name: 'Jo' }, { id: 7, name: 'Jo' }] })
const written = article({ headline: 'Three films', slug: 'three-films', dek: 'So.' })

type There = NonNullable<RemotePost['chosen']>
const untouched: There = { authorId: 2, isPinned: false, terms: { genre: [], studio: [] } }

function sidesOf(choice: SiteChoice, chosen: There, published?: SiteChoice): ConflictSides {
  const planned = (one: SiteChoice) => planFor(written, 'ask', { type: 'publish' }, undefined, site, one)
  const plan = planned(choice)
  const there = { id: 42, status: 'draft', slug: 'three-films', link: 'https://desk.test/three-films/', modifiedGmt: '2026-03-09T08:00:00', dateGmt: '' }
  const words = { title: plan.title, content: plan.contentWith(new Map()), excerpt: plan.excerpt, categoryIds: [], tagIds: [], leadMediaId: 0, areCommentsOpen: written.areCommentsOpen }
  return {
    plan,
    post: { ...there, ...words, chosen },
    choice,
    names: { ...namesAt(site, post), leadAddress: undefined },
    published: published && planned(published),
    readField: String,
    writeBody: (_article, media) => plan.contentWith(media)
  }
}

const choiceOf = (choice: Partial<SiteChoice>): SiteChoice => ({ ...nothingChosen, ...choice })

describe('what is chosen for a site beside the words', () => {
  test('stands by its names on both sides, and beside what was published', () => {
    const choice = choiceOf({ authorId: 5, isPinned: true, terms: { genre: [['Thriller', 'New']] } })
    const { mine, theirs, base } = conflictOf(sidesOf(choice, { authorId: 2, isPinned: false, terms: { genre: [41, 43], studio: [50] } }, choiceOf({ authorId: 2, terms: { genre: [['Noir']] } })))
    expect([base, mine, theirs].map((copy) => [copy?.author, copy?.isPinned])).toEqual([['Editor', null], ['Mina', true], ['Editor', false]])
    expect(theirs.terms).toEqual([{ taxonomy: 'genre', name: 'Genres', terms: ['Thriller › Slow', 'Noir'] }, { taxonomy: 'studio', name: 'Studios', terms: ['Studio N'] }])
    // Of studios nothing was chosen: they stay as they are there, and what they were is not known.
    expect(mine.terms.map(({ terms }) => terms)).toEqual([['Thriller › New'], ['Studio N']])
    expect(base?.terms).toEqual([{ taxonomy: 'genre', name: 'Genres', terms: ['Noir'] }])
  })

  test('is told by number where the site has told no name, and two of one name are told apart', () => {
    const { mine, theirs } = conflictOf(sidesOf(choiceOf({ authorId: 7 }), { ...untouched, authorId: 99, terms: { genre: [77], studio: [] } }))
    expect([mine.author, theirs.author, theirs.terms[0]?.terms]).toEqual(['Jo (#7)', '#99', ['#77']])
  })

  test('is not there to compare where the user may not choose it, or the site does not tell it', () => {
    const { mine, theirs } = conflictOf({ ...sidesOf(nothingChosen, untouched), plan: planFor(written) })
    const silent = conflictOf({ ...sidesOf(nothingChosen, untouched), post: { ...sidesOf(nothingChosen, untouched).post, chosen: undefined } })
    for (const copy of [mine, theirs, silent.mine, silent.theirs]) expect(copy).toMatchObject({ author: null, isPinned: null, terms: [] })
  })

  test('is the same in another case of letters and another order', () => {
    const { mine, theirs } = conflictOf(sidesOf(choiceOf({ terms: { genre: [['noir'], ['Thriller', 'slow']] } }), { ...untouched, terms: { genre: [41, 43], studio: [] } }))
    expect(mine.terms).toEqual(theirs.terms)
  })

  test('becomes what the site has when theirs is taken', () => {
    const choice = choiceOf({ authorId: 5, isPinned: true, terms: { genre: [['Noir']], studio: [], another: [['Kept']] } })
    const taken = takeTheirs(written, sidesOf(choice, { authorId: 6, isPinned: false, terms: { genre: [41], studio: [50] } }))
    expect(taken.untaken).toEqual([])
    expect(taken.choice).toEqual(choiceOf({ authorId: 6, isPinned: false, terms: { genre: [['Thriller', 'Slow']], studio: [['Studio N']], another: [['Kept']] } }))
  })

  test('is left to the site where the site has what cannot be said by name: nobody as the author, a term without one', () => {
    const choice = choiceOf({ authorId: 5, terms: { genre: [['Noir']] } })
    expect(takeTheirs(written, sidesOf(choice, { ...untouched, authorId: 0, terms: { genre: [77], studio: [] } })).choice).toEqual(nothingChosen)
  })
})

const paths = (taxonomy: Taxonomy) => fc.subarray([...taxonomy.terms.map(({ id }) => termPathOf(taxonomy.terms, id) ?? []), ['New'], ['Thriller', 'new']])
const choices: fc.Arbitrary<SiteChoice> = fc
  .record({ authorId: fc.constantFrom(null, 2, 5, 6, 7, 98), isPinned: fc.constantFrom(null, true, false), terms: fc.record({ genre: paths(genre), studio: paths(studio) }, { requiredKeys: [] }) })
  .map(choiceOf)
const ids = (taxonomy: Taxonomy) => fc.subarray([...taxonomy.terms.map(({ id }) => id), 77])
const theres: fc.Arbitrary<There> = fc.record({ authorId: fc.constantFrom(0, 2, 5, 6, 7, 99), isPinned: fc.boolean(), terms: fc.record({ genre: ids(genre), studio: ids(studio) }) })

describe('whatever is chosen here and stands there', () => {
  test('what is not chosen differs nowhere, since it is not sent', () => {
    fc.assert(
      fc.property(theres, (there) => {
        const { mine, theirs } = conflictOf(sidesOf(nothingChosen, there))
        expect(mine).toEqual(theirs)
      })
    )
  })

  test('after theirs was taken nothing differs, taking it again changes nothing, and what is sent from then on is what the site has', () => {
    fc.assert(
      fc.property(choices, theres, (choice, there) => {
        const { choice: taken, untaken } = takeTheirs(written, sidesOf(choice, there))
        expect(untaken).toEqual([])
        expect(siteChoiceSchema.parse(taken)).toEqual(taken)
        const again = sidesOf(taken, there)
        const { mine, theirs } = conflictOf(again)
        expect(mine).toEqual(theirs)
        expect(takeTheirs(written, again).choice).toEqual(taken)
        const { chosen, terms } = again.plan
        expect([there.authorId, null]).toContain(chosen.authorId)
        expect([there.isPinned, null]).toContain(chosen.isPinned)
        for (const { taxonomy, paths: sent } of terms) {
          const known = post.taxonomies.find(({ slug }) => slug === taxonomy)?.terms ?? []
          const wordsOf = (path: readonly string[] | undefined): string => path?.join(' › ').toLowerCase() ?? ''
          const found = (there.terms[taxonomy] ?? []).map((id) => wordsOf(termPathOf(known, id)))
          expect(sent.map(wordsOf).toSorted()).toEqual(found.toSorted())
        }
      })
    )
  })
})
