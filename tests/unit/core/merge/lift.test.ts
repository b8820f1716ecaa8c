import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Body, ListicleItem, TopBlock } from '../../../../src/core/article/document'
import { bodySchema } from '../../../../src/core/article/document'
import { printedBody } from '../../../../src/core/article/printed-body'
import { saysSomething } from '../../../../src/core/article/says-something'
import { lift } from '../../../../src/core/merge/lift'
import { arbitraryBody } from '../../../support/arbitrary-article'
import { body, item, listicle, named, noted, paragraph, reference, rule } from '../../../support/build-document'

const bareItem = ({ type, content: [heading, ...blocks] }: ListicleItem): ListicleItem => ({ type, attrs: { id: null }, content: [heading, ...blocks.filter(isSaid)] })
const isSaid = (block: TopBlock | Block) => saysSomething(block) || block.type === 'horizontalRule'

/** A body as a site's HTML gives it back: without what is not published, and with all that follows a list in its last item. */
function asRead(text: Body): Body {
  const content: TopBlock[] = []
  for (const block of printedBody(text).content) {
    const list = content.at(-1)
    if (block.type === 'listicle') {
      content.push({ ...block, content: block.content.map(bareItem) })
    } else if (!isSaid(block)) continue
    else if (list?.type === 'listicle') {
      const last = list.content.at(-1)
      if (last === undefined) continue
      content.splice(-1, 1, { ...list, content: [...list.content.slice(0, -1), { ...last, content: [...last.content, block] }] })
    } else content.push(block)
  }
  return { type: 'doc', content: content.length === 0 ? [paragraph()] : content }
}

describe('what a site holds, in terms of what it got', () => {
  it('is what it got where nothing was changed, with everything that no site has', () => {
    fc.assert(
      fc.property(arbitraryBody, (base) => {
        const read = asRead(base)
        const lifted = lift(base, read, read)
        // An empty page is read as one empty paragraph, whatever was on it.
        if (base.content.some((block) => isSaid(block) || block.type === 'listicle')) expect(lifted).toEqual(base)
      }),
      { numRuns: 200 }
    )
  })

  it('leaves what stands behind a list there, where an item has the same', () => {
    const base = body(listicle('ascending', item('The sea', rule), item('The songs')), rule)
    expect(lift(base, asRead(base), asRead(base))).toEqual(base)
  })

  const base = body(
    paragraph(noted('A lede with a note.')),
    paragraph(),
    listicle('ascending', named('itemone1', item('The sea', paragraph('It is blue, and it is deep.'))), item('The songs', paragraph('Every one is new, says '), paragraph(reference('itemone1', 'english')))),
    paragraph('So much for the list.'),
    rule,
    paragraph('And this is how it ends.')
  )
  const changed = (from: string, to: string) => {
    const text = JSON.stringify(base)
    return lift(base, asRead(base), asRead(bodySchema.parse(JSON.parse(text.replace(from, to)))))
  }

  it('has the words that were changed there, and all else as it was', () => {
    for (const words of ['It is blue, and it is deep.', 'So much for the list.', 'And this is how it ends.']) {
      expect(JSON.stringify(changed(words, `${words} Or not.`))).toBe(JSON.stringify(base).replace(words, `${words} Or not.`))
    }
  })

  it('loses the note on a passage whose words were changed, and no other', () => {
    expect(changed('A lede with a note.', 'Another lede.')?.content[0]).toEqual(paragraph('Another lede.'))
    expect(changed('So much', 'Too much')?.content[0]).toEqual(base.content[0])
  })

  it('ends a list where its closing begins, whatever came or went between them', () => {
    const [lede, blank, list, ...closing] = base.content
    if (lede === undefined || blank === undefined || list?.type !== 'listicle') throw new Error('it has a list')
    const [sea, songs] = list.content
    if (sea === undefined || songs === undefined) throw new Error('the list has two items')
    const news = paragraph('Something new of the web.')
    const of = (...content: TopBlock[]) => lift(base, asRead(base), asRead({ type: 'doc', content }))
    const longer: ListicleItem = { ...songs, content: [...songs.content, news] }
    expect(of(lede, blank, { ...list, content: [sea, longer] }, ...closing)?.content.slice(2)).toEqual([{ ...list, content: [sea, longer] }, ...closing])
    expect(of(lede, blank, list, ...closing, news)?.content.slice(3)).toEqual([...closing, news])
    expect(of(lede, blank, list)?.content.slice(2)).toEqual([list])
    expect(of(lede, blank, { ...list, content: [songs, sea] }, ...closing)?.content.slice(3)).toEqual(closing)
  })

  it('is what was written there, where the base had nothing that is published', () => {
    const there = body(paragraph('All of it is of the web.'))
    expect(lift(body(paragraph()), body(paragraph()), there)).toEqual(body(paragraph(), ...there.content))
  })

  it('is not known where the base did not come back as it was, or has other lists', () => {
    expect(lift(base, body(paragraph('One text.')), asRead(base))).toBeUndefined()
    expect(lift(base, asRead(base), body(paragraph('No list.')))).toBeUndefined()
    expect(lift(body(paragraph('One'), rule), body(paragraph('One')), body(paragraph('Two')))).toBeUndefined()
  })
})
