import fc from 'fast-check'
import type { Block, Body, Inline, ListicleItem, Mark } from '../../src/core/article/document'
import { blockquote, body, bulletList, cell, hardBreak, header, heading, link, listicle, listItem, orderedList, paragraph, table, text } from './build-document'

interface PlainBodies {
  /** What words may be marked with. */
  readonly marks: readonly Mark[]
  /** Whether a line break may begin or end a text: nobody sees that it does. */
  readonly hasOuterBreaks: boolean
  readonly hasItems: boolean
  readonly headingBreaks: number
}

export const headed = (content: Inline[], ...blocks: Block[]): ListicleItem => ({ type: 'listicleItem', attrs: { id: null }, content: [{ type: 'itemHeading', content }, ...blocks] })
export const everyMark: readonly Mark[] = [{ type: 'bold' }, { type: 'italic' }, link('#item-2')]

const breaks = (count: number) => Array.from({ length: count }, () => hardBreak)

/** Words as editors write them, with line breaks between them, in all that holds nothing but words: lists and tables that touch, cells, quotes, pull quotes, fact boxes. */
export function arbitraryPlainBody({ marks, hasOuterBreaks, hasItems, headingBreaks }: PlainBodies): fc.Arbitrary<Body> {
  const word = fc.tuple(fc.constantFrom('Sea', '바다', 'a\u00a0b', 'and so on.'), fc.subarray([...marks], { maxLength: Math.min(2, marks.length) })).map(([words, some]) => text(words, ...some))
  const outer = hasOuterBreaks ? fc.constantFrom(0, 0, 0, 1, 2) : fc.constant(0)
  const wordsWith = (most: number) =>
    fc
      .tuple(word, fc.array(fc.tuple(fc.nat(most), word), { maxLength: 2 }), outer, outer)
      .map(([first, rest, before, after]) => [...breaks(before), first, ...rest.flatMap(([count, next]) => [...breaks(count), next]), ...breaks(after)])
  const words = wordsWith(4)
  const list = fc.tuple(fc.constantFrom(0, 1, 3), fc.array(fc.array(words, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })).map(([start, items]) => {
    const content = items.map(([first = [], ...more]) => listItem(paragraph(...first), ...more.map((some) => paragraph(...some))))
    return start === 0 ? bulletList(...content) : orderedList(start, ...content)
  })
  const flow = fc.oneof(words.map((some) => paragraph(...some)), list)
  const cells = fc.tuple(words, words).map((pair) => pair.map((some) => [paragraph(...some)]))
  const tables = fc.tuple(fc.boolean(), fc.array(cells, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([hasHead, rows, isNarrow]) =>
    table(...rows.map((row, index) => row.slice(0, isNarrow ? 1 : 2).map((lines) => (hasHead && index === 0 ? header(lines) : cell(lines)))))
  )
  const block = fc.oneof(
    { weight: 4, arbitrary: flow },
    { weight: 1, arbitrary: fc.array(flow, { minLength: 1, maxLength: 3 }).map((some): Block => blockquote(...some)) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(2, 3, 4), wordsWith(headingBreaks)).map(([level, some]): Block => heading(level, ...some)) },
    { weight: 1, arbitrary: tables },
    { weight: 1, arbitrary: fc.tuple(words, fc.option(words, { nil: [] })).map(([said, by]): Block => ({ type: 'pullQuote', content: [{ type: 'pullQuoteText', content: said }, by.length === 0 ? { type: 'attribution' } : { type: 'attribution', content: by }] })) },
    { weight: 1, arbitrary: fc.tuple(words, fc.array(flow, { minLength: 1, maxLength: 2 })).map(([title, [first = paragraph(), ...rest]]): Block => ({ type: 'factBox', content: [{ type: 'factBoxTitle', content: title }, first, ...rest] })) }
  )
  const blocks = fc.array(block, { maxLength: 4 })
  const items = fc.array(fc.tuple(words, blocks), { minLength: 2, maxLength: 3 }).map((listed) => listicle('ascending', ...listed.map(([title, some]) => headed(title, ...some))))
  return fc.tuple(blocks, hasItems ? fc.option(items, { nil: undefined }) : fc.constant(undefined)).map(([some, listed]) => body(...some, ...(listed === undefined ? [] : [listed])))
}
