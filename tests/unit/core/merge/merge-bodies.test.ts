import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Body } from '../../../../src/core/article/document'
import { bodySchema } from '../../../../src/core/article/document'
import { walk } from '../../../../src/core/article/walk'
import { canonicalJson } from '../../../../src/core/merge/canonical-json'
import type { Choice } from '../../../../src/core/merge/difference'
import { mergeBodies, standardChoice } from '../../../../src/core/merge/merge-bodies'
import { arbitraryBody } from '../../../support/arbitrary-article'
import { arbitraryCopies, arbitraryEdits, edited } from '../../../support/arbitrary-edits'
import { body, figure, item, listicle, named, noted, paragraph, picture, rule } from '../../../support/build-document'

const standard: ReadonlyMap<string, Choice> = new Map()
const merged = (base: Body, mine: Body, theirs: Body): Body => mergeBodies(base, mine, theirs).resolve(standard)
const all = (choice: Choice, { differences }: ReturnType<typeof mergeBodies>) => new Map(differences.map(({ id }) => [id, choice]))
const told = (base: Body, mine: Body, theirs: Body) => mergeBodies(base, mine, theirs).differences.map(({ kind, by }) => `${kind} by ${by}`)
const wordsOf = (text: Body): string[] => [...walk(text)].flatMap((node) => (node.type === 'text' ? node.text : []))

describe('a merge of two copies', () => {
  it('gives mine where all of mine is chosen, and theirs where all of theirs is', () => {
    fc.assert(
      fc.property(arbitraryCopies, ([base, mine, theirs]) => {
        const merge = mergeBodies(base, mine, theirs)
        expect(canonicalJson(merge.resolve(all('mine', merge)))).toBe(canonicalJson(mine))
        expect(canonicalJson(merge.resolve(all('theirs', merge)))).toBe(canonicalJson(theirs))
      }),
      { numRuns: 300 }
    )
  })

  it('takes what one side changed, where only one did', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryEdits, (base, edits) => {
        const changed = edited(base, edits)
        expect(canonicalJson(merged(base, base, changed))).toBe(canonicalJson(changed))
        expect(canonicalJson(merged(base, changed, base))).toBe(canonicalJson(changed))
        expect(mergeBodies(base, changed, base).differences.every(({ by }) => by === 'mine')).toBe(true)
        expect(mergeBodies(base, changed, changed).differences).toEqual([])
      }),
      { numRuns: 150 }
    )
  })

  it('is a body whose words come from the three, each difference once, whatever is chosen', () => {
    fc.assert(
      fc.property(arbitraryCopies, fc.infiniteStream(fc.constantFrom<Choice>('mine', 'theirs', 'both')), ([base, mine, theirs], choices) => {
        const merge = mergeBodies(base, mine, theirs)
        expect(new Set(merge.differences.map(({ id }) => id)).size).toBe(merge.differences.length)
        const result = merge.resolve(new Map(merge.differences.map(({ id }) => [id, choices.next().value])))
        expect(bodySchema.safeParse(result).success).toBe(true)
        const known = new Set([base, mine, theirs].flatMap(wordsOf))
        expect(wordsOf(result).filter((words) => !known.has(words))).toEqual([])
      }),
      { numRuns: 150 }
    )
  })

  it('has what each side wrote in blocks of its own, without a question', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 8, maxLength: 8 }), { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(), (words, one, other) => {
        const base = body(...words.map((each) => paragraph(`${each} stays as it was`)))
        const mineAt = one % words.length
        const theirsAt = (mineAt + 1 + (other % (words.length - 1))) % words.length
        const rewritten = (at: number, by: string) => body(...words.map((each, index) => paragraph(`${each} stays as it was${index === at ? by : ''}`)))
        const mine = rewritten(mineAt, ' here')
        const theirs = rewritten(theirsAt, ' there')
        expect(mergeBodies(base, mine, theirs).differences.filter(({ by }) => by === 'both')).toEqual([])
        expect(merged(base, mine, theirs)).toEqual(body(...base.content.map((block, at) => (at === mineAt ? mine : at === theirsAt ? theirs : base).content[at] ?? block)))
      })
    )
  })

  it('keeps a new order of items here and a corrected word there', () => {
    const songs = item('The songs', paragraph('Every one is new, and everyone sings.'))
    const corrected = item('The songs', paragraph('Every one is new, and everybody sings.'))
    const [sea, cast] = [item('The sea', paragraph('It is blue.')), item('The cast', paragraph('They waited ten years.'))]
    const base = body(listicle('ascending', sea, cast, songs))
    const mine = body(listicle('ascending', songs, sea, cast))
    const theirs = body(listicle('ascending', sea, cast, corrected))
    expect(merged(base, mine, theirs)).toEqual(body(listicle('ascending', corrected, sea, cast)))
    expect(told(base, mine, theirs)).toEqual(['order by mine', 'blocks by theirs'])
    const merge = mergeBodies(base, mine, theirs)
    expect(merge.resolve(new Map([['text-1', 'theirs']]))).toEqual(theirs)
    expect(merge.differences[1]?.within).toBe(songs)
  })

  it('asks where both changed a block, and can keep both', () => {
    const [base, mine, theirs] = [paragraph('It has six episodes.'), paragraph('It has five episodes.'), paragraph('It has seven episodes.')].map((each) => body(each, rule))
    if (base === undefined || mine === undefined || theirs === undefined) throw new Error('there are three')
    const merge = mergeBodies(base, mine, theirs)
    expect(merge.differences).toEqual([
      { id: 'text-1', kind: 'blocks', by: 'both', base: base.content.slice(0, 1), mine: mine.content.slice(0, 1), theirs: theirs.content.slice(0, 1), mayKeepBoth: true, within: undefined }
    ])
    expect(merge.resolve(standard)).toEqual(mine)
    expect(merge.resolve(all('both', merge))).toEqual(body(paragraph('It has five episodes.'), paragraph('It has seven episodes.'), rule))
  })

  it('takes out what one side took out, and asks where the other had changed it', () => {
    const [one, two, three] = [paragraph('The first of them'), paragraph('Then the second comes'), paragraph('Third and last')]
    expect(merged(body(one, two, three), body(one, two, three), body(one))).toEqual(body(one))
    expect(told(body(one, two, three), body(one, two, three), body(one))).toEqual(['blocks by theirs'])
    const rewritten = paragraph('Then the second goes')
    expect(told(body(one, two, three), body(one, three), body(one, rewritten, three))).toEqual(['blocks by both'])
  })

  it('has what is new on both sides, mine first, and once where it is equal', () => {
    const [one, two] = [paragraph('The first of them'), paragraph('Then the second comes')]
    const [here, there] = [paragraph('News from here'), paragraph('Something else')]
    expect(merged(body(one, two), body(one, here, two), body(one, there, two))).toEqual(body(one, here, there, two))
    expect(told(body(one, two), body(one, here, two), body(one, here, two))).toEqual([])
    expect(told(body(one, two), body(one, here, rule, two), body(one, two))).toEqual(['blocks by mine'])
  })

  it('merges heading, blocks and direction of a list by themselves', () => {
    const base = body(listicle('ascending', item('The sea', figure(picture(1)), paragraph('It is blue.'))))
    const mine = body(listicle('countdown', item('The sea', figure(picture(1, { credit: 'Jo Doe' })), paragraph('It is blue.'))))
    const theirs = body(listicle('ascending', named('itemone1', item('The ocean', figure(picture(1)), paragraph('It is blue.')))))
    expect(told(base, mine, theirs)).toEqual(['direction by mine', 'name by theirs', 'heading by theirs', 'blocks by mine'])
    expect(merged(base, mine, theirs)).toEqual(body(listicle('countdown', named('itemone1', item('The ocean', figure(picture(1, { credit: 'Jo Doe' })), paragraph('It is blue.'))))))
  })

  it('counts the mark of a note as a change', () => {
    expect(told(body(paragraph('six')), body(paragraph(noted('six'))), body(paragraph('six')))).toEqual(['blocks by mine'])
  })

  it('leaves an empty paragraph where the choices leave nothing', () => {
    const merge = mergeBodies(body(rule), body(rule), body(paragraph('Theirs')))
    const gone = mergeBodies(body(paragraph('One here')), body(paragraph('One here, mine')), body(rule))
    expect(bodySchema.safeParse(merge.resolve(all('mine', merge))).success).toBe(true)
    expect(gone.resolve(new Map(gone.differences.map(({ id, by }) => [id, by === 'both' ? 'theirs' : 'mine'])))).toEqual(body(paragraph()))
  })

  it('comes to an end with 10,000 equal paragraphs, and with as many that are alike', () => {
    const same = paragraph('again and again')
    const many = (make: (at: number) => ReturnType<typeof paragraph>) => body(...Array.from({ length: 10_000 }, (_, at) => make(at)))
    const equal = many(() => same)
    const parted = many((at) => (at % 2 === 0 ? same : paragraph('again')))
    const alike = many((at) => paragraph(`again and again ${String(at % 7)} ${String(at % 11)}`))
    expect(merged(equal, parted, equal)).toEqual(parted)
    expect(merged(equal, alike, equal)).toEqual(alike)
  })
})

it('where nobody chose, the side that changed it is taken, mine where both did, and both of what is a set', () => {
  expect([standardChoice({ by: 'mine' }), standardChoice({ by: 'theirs' }), standardChoice({ by: 'both' }), standardChoice({ by: 'both', field: 'tags' })]).toEqual(['mine', 'theirs', 'mine', 'both'])
})
