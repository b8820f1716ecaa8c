import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import type { Block, Body } from '../../../../src/core/article/document'
import { pictureIn } from '../../../../src/core/picture/picture'
import { slotParts } from '../../../../src/core/slots/slot'
import type { Slot, SlotPart } from '../../../../src/core/slots/slot'
import { countComplete, slotProgress } from '../../../../src/core/slots/slot-progress'
import type { Lack } from '../../../../src/core/slots/slot-progress'
import { plainSlot } from '../../../../src/core/slots/slot-rules'
import { fillTemplate, listTemplateNames, templateNames } from '../../../../src/core/template/fill-template'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { arbitrarySlots } from '../../../support/arbitrary-slots'
import { article, finishedListicle } from '../../../support/build-article'
import { blockquote, body, factBox, figure, gallery, heading, item, listicle, named, paragraph, picture, reference } from '../../../support/build-document'

const slot = (part: SlotPart, rules: Partial<Slot> = {}): Slot => ({ ...plainSlot(part), ...rules })
const lacksOf = (rules: Slot, changes: Partial<Article>): readonly (readonly Lack[])[] => slotProgress(article({ ...changes, slots: [rules] })).map(({ lacks }) => lacks)
const kinds = (rules: Slot, changes: Partial<Article>) => lacksOf(rules, changes).map((lacks) => lacks.map(({ kind }) => kind))
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

describe('the slots of an article', () => {
  it('are none without rules', () => {
    expect(slotProgress(finishedListicle)).toEqual([])
  })

  it('are named by their parts, in the order of reading, whatever the order of the rules', () => {
    const slots = slotParts.map(plainSlot).toReversed()
    const written = { ...finishedListicle, slots }
    expect(slotProgress(written).map(({ part, number, heading: words }) => [part, number, words])).toEqual([
      ['headline', 1, undefined],
      ['dek', 1, undefined],
      ['byline', 1, undefined],
      ['lead-picture', 1, undefined],
      ['lede', 1, undefined],
      ['item', 1, 'The chemistry'],
      ['item', 2, 'The songs'],
      ['item', 3, '서울의 밤'],
      ['closing', 1, undefined],
      ['categories', 1, undefined],
      ['tags', 1, undefined],
      ['excerpt', 1, undefined]
    ])
    expect(countComplete(slotProgress(written))).toBe(12)
  })

  it('are items by the ranks that are shown, and in the order of the page', () => {
    const countdown = body(listicle('countdown', item('A'), item('B')), listicle('ascending', item('C')))
    expect(slotProgress(article({ body: countdown, slots: [slot('item')] })).map(({ index, number, heading: words }) => [index, number, words])).toEqual([
      [0, 2, 'A'],
      [1, 1, 'B'],
      [2, 1, 'C']
    ])
  })

  it('have the headings that readers see, with ranks where they refer to items', () => {
    const written = body(listicle('ascending', named('itemone1', item('One')), item(reference('itemone1'))))
    expect(slotProgress(article({ body: written, slots: [slot('item')] })).map(({ heading: words }) => words)).toEqual(['One', 'No. 1'])
  })

  it('are sections where there is no list, and a text before, between and behind belongs to what it stands under', () => {
    const written = body(paragraph('lede'), heading(3, 'Within'), heading(2, 'First'), paragraph('one two'), heading(4, 'Deep'), heading(2, 'Second'))
    const progress = slotProgress(article({ body: written, slots: [slot('lede', { fewest: 3 }), slot('section', { fewest: 3 }), slot('closing')] }))
    expect(progress.map(({ part, number, lacks }) => [part, number, lacks])).toEqual([
      ['lede', 1, [{ kind: 'short', length: 2, bound: 3, isCjk: false }]],
      ['section', 1, []],
      ['section', 2, [{ kind: 'short', length: 0, bound: 3, isCjk: false }]]
    ])
  })

  it('have a closing behind the last list only, up to a heading', () => {
    const written = body(listicle('ascending', item('A')), paragraph('between'), listicle('ascending', item('B')), paragraph(), heading(2, 'More'), paragraph('section'))
    expect(kinds(slot('closing'), { body: written })).toEqual([['empty']])
    expect(kinds(slot('closing'), { body: body(paragraph('No list')) })).toEqual([])
  })
})

describe('what a slot lacks', () => {
  it.each([
    ['headline', { headline: '  ' }],
    ['dek', { dek: '' }],
    ['byline', { byline: [{ name: ' ', role: 'Editor' }] }],
    ['lead-picture', {}],
    ['lede', { body: body(paragraph(), figure(), factBox('', paragraph())) }],
    ['categories', {}],
    ['tags', {}],
    ['excerpt', {}]
  ] satisfies [SlotPart, Partial<Article>][])('is anything, in an empty %s', (part, changes) => {
    expect(kinds(slot(part), changes)).toEqual([['empty']])
    expect(kinds(slot(part), { ...finishedListicle })).toEqual([[]])
  })

  it('is words, or characters where those are counted: too few, then too many', () => {
    const rules = slot('lede', { fewest: 3, most: 5 })
    const lengths = (text: string) => lacksOf(rules, { body: body(paragraph(text)) })[0]
    expect(lengths(words(2))).toEqual([{ kind: 'short', length: 2, bound: 3, isCjk: false }])
    expect(lengths(words(3))).toEqual([])
    expect(lengths(words(5))).toEqual([])
    expect(lengths(words(6))).toEqual([{ kind: 'long', length: 6, bound: 5, isCjk: false }])
    expect(lengths('서울')).toEqual([{ kind: 'short', length: 2, bound: 3, isCjk: true }])
    expect(lengths('서울 밤')).toEqual([])
    expect(lengths('밤의 서울은 길다')).toEqual([{ kind: 'long', length: 7, bound: 5, isCjk: true }])
  })

  it('is a heading, which every item and section has, whose words are none of its text', () => {
    const rules = slot('item', { fewest: 2 })
    expect(kinds(rules, { body: body(listicle('ascending', item('', paragraph('one two')), item('Two words', paragraph('one')))) })).toEqual([['heading'], ['short']])
    expect(kinds(slot('section'), { body: body(heading(2, ' '), paragraph('one')) })).toEqual([['heading']])
  })

  it('is a picture, and for each picture a credit or a waiver', () => {
    const rules = slot('item', { needsPicture: true, needsCredit: true })
    const credited = figure(picture(1, { credit: 'Jo Doe' }))
    const bare = figure(picture(2, { credit: ' ' }))
    const written = body(listicle('ascending', item('A', figure()), item('B', gallery(2, credited, bare)), item('C', credited)))
    expect(kinds(rules, { body: written })).toEqual([['picture'], ['credit'], []])
    expect(slotProgress(article({ body: written, slots: [rules] }), [picture(2).pictureId]).map(({ lacks }) => lacks.length)).toEqual([1, 0, 0])
    expect(kinds(slot('lead-picture', { needsCredit: true }), { leadPicture: picture(1, { credit: '' }) })).toEqual([['credit']])
  })

  it('is what is still marked TK, wherever in it', () => {
    expect(kinds(slot('headline'), { headline: 'TK in Seoul' })).toEqual([['tk']])
    expect(kinds(slot('lead-picture'), { leadPicture: picture(1, { caption: 'Who is it? TK' }) })).toEqual([['tk']])
    expect(kinds(slot('item'), { body: body(listicle('ascending', item('TK', paragraph('one')), item('B', blockquote('Said TK')), item('C', paragraph('one')))) })).toEqual([['tk'], ['tk'], []])
    expect(kinds(slot('section'), { body: body(heading(2, 'TK'), paragraph('one')) })).toEqual([['tk']])
  })

  it('is nothing that its part cannot have', () => {
    expect(kinds(slot('tags', { fewest: 9, most: 9, needsPicture: true, needsCredit: true }), { tags: ['one'] })).toEqual([[]])
    expect(kinds(slot('tags', { fewest: 9 }), {})).toEqual([['empty']])
  })
})

/** An article of any kind with any rules. */
const slotted = fc.tuple(arbitraryArticle, arbitrarySlots).map(([written, slots]) => ({ ...written, slots }))

describe('progress', () => {
  it('never exceeds its total, counts each part once, and changes nothing', () => {
    fc.assert(
      fc.property(slotted, (written) => {
        const before = JSON.stringify(written)
        const progress = slotProgress(written)
        expect(countComplete(progress)).toBeLessThanOrEqual(progress.length)
        expect(new Set(progress.map(({ part, index }) => `${part} ${String(index)}`)).size).toBe(progress.length)
        expect(JSON.stringify(written)).toBe(before)
      })
    )
  })

  it('is the same for items in any other order', () => {
    const reordered = slotted.chain((written) =>
      fc.tuple(...written.body.content.map((block) => (block.type === 'listicle' ? fc.shuffledSubarray(block.content, { minLength: block.content.length }).map((content) => ({ ...block, content })) : fc.constant(block)))).map((content) => [written, { ...written, body: { ...written.body, content } }] as const)
    )
    fc.assert(
      fc.property(reordered, ([written, moved]) => {
        const [before, after] = [slotProgress(written), slotProgress(moved)]
        expect(after.length).toBe(before.length)
        // A heading that refers to an item reads otherwise where that has another rank; it is there all the same.
        expect(countComplete(after)).toBe(countComplete(before))
      })
    )
  })

  it('is whole once all that lacks is filled in', () => {
    fc.assert(
      fc.property(slotted, (written) => {
        const filled = fill({ ...written, slots: written.slots.map((one) => ({ ...one, most: null })) })
        const progress = slotProgress(filled)
        expect(progress.flatMap(({ lacks }) => lacks)).toEqual([])
        expect(countComplete(progress)).toBe(progress.length)
      })
    )
  })
})

/** The same article with nothing lacking, rule by rule: words enough, a credited picture in each part, no TK. */
function fill(written: Article): Article {
  const enough = paragraph(words(Math.max(1, ...written.slots.map(({ fewest }) => fewest ?? 0))))
  const credited = figure(picture(7, { credit: 'Jo Doe' }))
  const said: Block[] = [credited, enough]
  const content: Body['content'] = [...said, ...written.body.content.flatMap((block): Body['content'] => {
    if (block.type === 'listicle') return [{ ...block, content: block.content.map(() => item('Heading', ...said)) }, ...said]
    return block.type === 'heading' && block.attrs.level === 2 ? [heading(2, 'Heading'), ...said] : []
  })]
  const text = enough.content?.map((inline) => (inline.type === 'text' ? inline.text : '')).join('') ?? ''
  return {
    ...written,
    headline: text,
    dek: text,
    excerpt: text,
    byline: [{ name: 'Mina Seo', role: '' }],
    leadPicture: pictureIn(credited.attrs) ?? null,
    body: { type: 'doc', content },
    categories: [['Dramas']],
    tags: ['sea']
  }
}

describe('the templates that ship with Copydesk', () => {
  it.each(listTemplateNames)('%s begins with a slot for each item and six for the rest, of which the headline alone is there', (template) => {
    for (const itemCount of [1, 3, 100]) {
      const progress = slotProgress(fillTemplate({ template, itemCount, headline: 'Top' }))
      expect(progress).toHaveLength(itemCount + 6)
      expect(progress.filter(({ lacks }) => lacks.length === 0).map(({ part }) => part)).toEqual(['headline'])
    }
  })

  it.each([
    ['news-brief', ['headline', 'byline', 'lede', 'categories']],
    ['profile', ['headline', 'dek', 'byline', 'lead-picture', 'lede', 'section', 'section', 'categories']],
    ['review', ['headline', 'dek', 'byline', 'lead-picture', 'lede', 'section', 'section', 'categories']],
    ['interview', ['headline', 'dek', 'byline', 'lead-picture', 'lede', 'section', 'section', 'section', 'categories']],
    ['blank', []]
  ] as const)('%s begins with these slots, none of them complete', (template, parts) => {
    const progress = slotProgress(fillTemplate({ template }))
    expect(progress.map(({ part }) => part)).toEqual(parts)
    expect(countComplete(progress)).toBe(0)
  })

  it('want twice as many characters as words', () => {
    for (const template of templateNames.filter((name) => name !== 'top-n-reasons' && name !== 'countdown')) {
      const bounds = (unit: 'words' | 'characters') => fillTemplate({ template }, unit).slots.flatMap(({ fewest, most }) => [fewest, most])
      expect(bounds('characters')).toEqual(bounds('words').map((bound) => bound && bound * 2))
    }
  })
})
