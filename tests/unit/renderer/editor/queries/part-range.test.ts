import { Fragment } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TopBlock } from '../../../../../src/core/article/document'
import { slotParts } from '../../../../../src/core/slots/slot'
import { slotProgress } from '../../../../../src/core/slots/slot-progress'
import { plainSlot } from '../../../../../src/core/slots/slot-rules'
import { makeArticleSchema } from '../../../../../src/renderer/src/editor/article-schema'
import { findFigureWithout, partRange } from '../../../../../src/renderer/src/editor/queries/part-range'
import { article } from '../../../../support/build-article'
import { body, figure, heading, item, listicle, paragraph, picture } from '../../../../support/build-document'
import { anyBody } from '../any-body'

const schema = makeArticleSchema()
const docOf = (content: TopBlock[]) => schema.nodeFromJSON(body(...content))
const placeOf = ({ part, index, blocks }: ReturnType<typeof slotProgress>[number]) => (part === 'item' ? { item: index } : blocks)

describe('the range of a part in the document', () => {
  it('holds what the part is made of, whatever the text', () => {
    fc.assert(
      fc.property(anyBody(schema), (written) => {
        const doc = schema.nodeFromJSON(written)
        const items = written.content.flatMap((block) => (block.type === 'listicle' ? block.content : []))
        for (const state of slotProgress(article({ body: written, slots: slotParts.map(plainSlot) }))) {
          const place = placeOf(state)
          if (place === undefined) continue
          const range = partRange(doc, place)
          const parts = 'item' in place ? (items[place.item]?.content ?? []) : written.content.slice(place.from, place.to)
          const held = range && doc.slice(range.from, range.to).content
          expect(held?.eq(Fragment.fromArray(parts.map((part) => schema.nodeFromJSON(part))))).toBe(true)
        }
      }),
      { numRuns: 60 }
    )
  })

  it('is none for an item that is gone', () => {
    expect(partRange(docOf([listicle('ascending', item('One'))]), { item: 1 })).toBeUndefined()
  })

  it('is looked through for a picture that lacks, or its credit, and not beyond it', () => {
    const doc = docOf([paragraph('lede'), listicle('ascending', item('One', figure(picture(1, { credit: 'Jo Doe' })), figure(picture(2, { credit: ' ' }))), item('Two', figure())), heading(2, 'More')])
    const found = (index: number, lacking: 'picture' | 'credit') => {
      const range = partRange(doc, { item: index })
      const position = range && findFigureWithout(doc, range, lacking)
      return position === undefined ? undefined : String(doc.nodeAt(position)?.attrs['pictureId'])
    }
    expect([found(0, 'picture'), found(0, 'credit'), found(1, 'picture'), found(1, 'credit')]).toEqual([undefined, picture(2).pictureId, 'null', undefined])
  })
})
