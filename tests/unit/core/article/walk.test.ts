import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMetrics, measure, type Metrics } from '../../../../src/core/article/metrics'
import { figuresOf, placedPicturesOf, textOf, walk } from '../../../../src/core/article/walk'
import { arbitraryBody } from '../../../support/arbitrary-article'
import { finishedListicle } from '../../../support/build-article'
import { blockquote, body, bulletList, figure, hardBreak, heading, item, listicle, listItem, orderedList, paragraph, picture, pictureIdOf, rule, text } from '../../../support/build-document'

test('a walk visits every node in reading order, the whole first', () => {
  const written = body(paragraph('a'), listicle('ascending', item('b', bulletList('c'))))
  expect([...walk(written)].map((node) => (node.type === 'text' ? node.text : node.type))).toEqual([
    'doc', 'paragraph', 'a', 'listicle', 'listicleItem', 'itemHeading', 'b', 'bulletList', 'listItem', 'paragraph', 'c'
  ])
})

test('a walk visits as many nodes as the JSON has types, less the marks', () => {
  fc.assert(
    fc.property(arbitraryBody, (written) => {
      const withoutMarks = JSON.stringify(written, (key, value: unknown) => (key === 'marks' || key === 'text' || key === 'attrs' ? undefined : value))
      expect([...walk(written)]).toHaveLength(withoutMarks.split('"type":').length - 1)
    })
  )
})

test('figures are found wherever they stand, empty places included', () => {
  const first = figure(picture(1))
  const empty = figure({ caption: 'to come' })
  const second = figure(picture(2))
  expect(figuresOf(body(first, listicle('ascending', item('a', empty, second))))).toEqual([first, empty, second])
})

test('placed pictures begin with the lead picture, leave empty places out and list a file as often as it stands', () => {
  const written = { leadPicture: picture(1), body: body(figure(picture(2)), figure(), figure(picture(1, { caption: 'again' }))) }
  expect(placedPicturesOf(written).map(({ pictureId, caption }) => [pictureId, caption])).toEqual([
    [pictureIdOf(1), ''],
    [pictureIdOf(2), ''],
    [pictureIdOf(1), 'again']
  ])
  expect(placedPicturesOf({ ...written, leadPicture: null })).toHaveLength(2)
})

describe('the plain text', () => {
  test('ends a line at each block and break, and takes the captions in', () => {
    const written = body(
      paragraph('one', hardBreak, text('two', 'bold')),
      heading(2, 'three'),
      bulletList('four', listItem('five', orderedList(1, 'six'))),
      blockquote('seven'),
      rule,
      figure(picture(1, { alt: 'not this', caption: 'eight', credit: 'nor this' })),
      listicle('countdown', item('nine', paragraph('ten')))
    )
    expect(textOf(written).split('\n').filter((line) => line !== '')).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'])
  })

  test('measures as much in one piece as block by block', () => {
    fc.assert(
      fc.property(arbitraryBody, (written) => {
        const nothing: Metrics = { words: 0, cjkCharacters: 0 }
        expect(written.content.map((block) => measure(textOf(block))).reduce(addMetrics, nothing)).toEqual(measure(textOf(written)))
      })
    )
  })

  test('holds nothing of the notes', () => {
    expect(textOf(finishedListicle.body)).not.toContain('NOT FOR PRINT')
  })
})
