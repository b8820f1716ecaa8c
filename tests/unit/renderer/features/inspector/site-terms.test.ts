import { describe, expect, it } from 'vitest'
import { categoryMeant, categoryPathsOf, hasTag, tagMeant } from '../../../../../src/renderer/src/features/inspector/site-terms'

const term = (id: number, name: string, parentId = 0) => ({ id, name, slug: name.toLowerCase(), parentId })

describe('categoryPathsOf', () => {
  it('names every category from the root down, in the order of the tree', () => {
    const terms = [term(3, 'Reviews', 2), term(2, 'Dramas'), term(4, 'Music'), term(5, 'Reviews', 4)]
    expect(categoryPathsOf(terms)).toEqual([['Dramas'], ['Dramas', 'Reviews'], ['Music'], ['Music', 'Reviews']])
  })

  it('ends at a missing parent and at a ring of parents', () => {
    expect(categoryPathsOf([term(1, 'Orphan', 99)])).toEqual([['Orphan']])
    expect(categoryPathsOf([term(1, 'Egg', 2), term(2, 'Hen', 1)])).toEqual([
      ['Egg', 'Hen'],
      ['Hen', 'Egg']
    ])
  })
})

describe('categoryMeant', () => {
  const known = [['Dramas'], ['Dramas', 'Reviews'], ['Music', 'Charts']]

  it('takes the site’s own spelling', () => {
    expect(categoryMeant('dramas > REVIEWS', known)).toEqual(['Dramas', 'Reviews'])
  })

  it('finds a category by its own name where only one has it', () => {
    expect(categoryMeant('charts', known)).toEqual(['Music', 'Charts'])
    expect(categoryMeant('charts', [...known, ['Film', 'Charts']])).toEqual(['charts'])
    expect(categoryMeant('charts >', known)).toEqual(['Music', 'Charts'])
  })

  it('takes a name that holds what parts names elsewhere as it stands at the site', () => {
    const slashed = [['Film / TV'], ['Music', 'R&B > Soul'], ['Film'], ['Film', 'TV']]
    expect(categoryMeant('film / tv', slashed)).toEqual(['Film / TV'])
    expect(categoryMeant('Music › R&B > Soul', slashed)).toEqual(['Music', 'R&B > Soul'])
    expect(categoryMeant('r&b > soul', slashed)).toEqual(['Music', 'R&B > Soul'])
    expect(categoryMeant('film > tv', slashed)).toEqual(['Film', 'TV'])
  })

  it('makes a new one of anything else, and nothing of nothing', () => {
    expect(categoryMeant('Variety › Recaps', known)).toEqual(['Variety', 'Recaps'])
    expect(categoryMeant(' › ', known)).toBeUndefined()
  })
})

describe('tags', () => {
  it('are the same whatever their case', () => {
    expect(tagMeant('HARBOR lights', ['Harbor Lights'])).toBe('Harbor Lights')
    expect(hasTag(['Harbor Lights'], 'harbor lights')).toBe(true)
  })

  it('are new as typed', () => {
    expect(tagMeant(' slow burn ', ['Harbor Lights'])).toBe('slow burn')
  })
})
