import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Body, Inline } from '../../../../src/core/article/document'
import { bodySchema } from '../../../../src/core/article/document'
import { printedBody } from '../../../../src/core/article/printed-body'
import { textOf, walk } from '../../../../src/core/article/walk'
import { countLostReferences } from '../../../../src/core/listicle/lost-references'
import { arbitraryBody } from '../../../support/arbitrary-article'
import { body, bulletList, hardBreak, item, link, listicle, listItem, named, noted, paragraph, reference, text } from '../../../support/build-document'

const inlines = (printed: Body): Inline[] => [...walk(printed)].filter((node) => node.type === 'text' || node.type === 'hardBreak' || node.type === 'itemReference')

describe('a printed body', () => {
  it('has no note, and texts that only a note parted are one again', () => {
    const link1 = link('https://example.test/')
    expect(
      printedBody(body(paragraph('It began with ', noted('one'), text(' song', 'bold')), bulletList(listItem(paragraph(text('a', link1), noted('b', 'noteone1', link1), hardBreak)))))
    ).toEqual(body(paragraph('It began with one', text(' song', 'bold')), bulletList(listItem(paragraph(text('ab', link1), hardBreak)))))
  })

  it('has the rank of each item that is referred to, ascending and in a countdown, and says where one is gone', () => {
    const words = (order: 'ascending' | 'countdown') =>
      textOf(printedBody(body(paragraph('see ', reference('itemone1'), ' or ', reference('itemone1', 'korean'), ', not ', reference('itemgone'), '.'), listicle(order, named('itemone1', item('One')), item('Two'), item('Three')))))
    expect(words('ascending').split('\n')[0]).toBe('see No. 1 or 1번, not No. ?.')
    expect(words('countdown').split('\n')[0]).toBe('see No. 3 or 3번, not No. ?.')
  })

  it('is a body with the same words, without notes and references, whatever it comes from; printing it again changes nothing', () => {
    fc.assert(
      fc.property(arbitraryBody, (written) => {
        const before = JSON.stringify(written)
        const printed = printedBody(written)
        expect(JSON.stringify(written)).toBe(before)
        expect(bodySchema.safeParse(printed).success).toBe(true)
        expect(inlines(printed).filter(({ type, marks }) => type === 'itemReference' || marks?.some((mark) => mark.type === 'note'))).toEqual([])
        expect(textOf(printed).replace(/No\. [\d?]+|[\d?]+번/g, '')).toBe(textOf(written).replace(/No\. [\d?]+|[\d?]+번/g, ''))
        expect(printedBody(printed)).toBe(printed)
      }),
      { numRuns: 300 }
    )
  })
})

it('references whose item is gone are counted', () => {
  expect(countLostReferences(body(paragraph(reference('itemone1'), reference('itemgone'), reference('itemgone')), listicle('ascending', named('itemone1', item('One')))))).toBe(2)
})
