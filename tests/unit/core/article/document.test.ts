import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodySchema, isTooDeep, maximumDepth } from '../../../../src/core/article/document'
import { arbitraryBody } from '../../../support/arbitrary-article'
import { body, bulletList, figure, listItem, paragraph, pictureIdOf, text } from '../../../support/build-document'

const accepts = (value: unknown) => bodySchema.safeParse(value).success
const withText = (node: object) => ({ type: 'doc', content: [{ type: 'paragraph', content: [node] }] })

test('any body that can be written comes back from disk as it was, half emoji included', () => {
  fc.assert(
    fc.property(arbitraryBody, (written) => {
      expect(bodySchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written)
    })
  )
})

describe('a body is refused, never emptied, when it has', () => {
  test.each([
    ['an unknown node', { type: 'doc', content: [{ type: 'video' }] }],
    ['an unknown node within a list', { type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'codeBlock' }] }] }] }],
    ['an unknown mark', withText({ type: 'text', text: 'a', marks: [{ type: 'highlight' }] })],
    ['an unknown attribute', { type: 'doc', content: [{ type: 'paragraph', attrs: { textAlign: 'left' } }] }],
    ['an attribute on a mark that has none', withText({ type: 'text', text: 'a', marks: [{ type: 'bold', attrs: {} }] })],
    ['the same mark twice', withText({ type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'bold' }] })],
    ['empty text', withText({ type: 'text', text: '' })],
    ['a heading of level 1', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }],
    ['a list without items', { type: 'doc', content: [{ type: 'bulletList', content: [] }] }],
    ['an item without a heading', { type: 'doc', content: [{ type: 'listicle', attrs: { order: 'ascending' }, content: [{ type: 'listicleItem', attrs: { id: null }, content: [paragraph()] }] }] }],
    ['a listicle within an item', {
      type: 'doc',
      content: [{ type: 'listicle', attrs: { order: 'ascending' }, content: [{ type: 'listicleItem', attrs: { id: null }, content: [{ type: 'itemHeading' }, { type: 'listicle', attrs: { order: 'ascending' }, content: [] }] }] }]
    }],
    ['a picture with a file but no size', { type: 'doc', content: [figure({ pictureId: pictureIdOf(1) })] }],
    ['a picture from the web', { type: 'doc', content: [{ type: 'figure', attrs: { src: 'https://example.test/a.jpg' } }] }],
    ['no block at all', { type: 'doc', content: [] }],
    ['another root', { type: 'paragraph' }]
  ])('%s', (_name, value) => {
    expect(accepts(value)).toBe(false)
  })

  test.each(['null', '[]', '"doc"', '1e999', '{"type":"doc"}', '{}'])('%s in its place', (json) => {
    expect(accepts(JSON.parse(json))).toBe(false)
  })
})

describe('names that JavaScript knows', () => {
  test.each([
    '{"type":"doc","content":[{"type":"paragraph"}],"__proto__":{"polluted":true}}',
    '{"type":"doc","content":[{"type":"paragraph","__proto__":{"polluted":true}}]}',
    '{"type":"doc","content":[{"type":"paragraph","constructor":{"prototype":{"polluted":true}}}]}',
    '{"type":"constructor","content":[]}',
    '{"type":"doc","content":[{"type":"__proto__"}]}',
    '{"type":"doc","content":[{"type":"toString"}]}'
  ])('do no harm: %s', (json) => {
    const result = bodySchema.safeParse(JSON.parse(json))
    expect(JSON.stringify(result.data ?? null)).not.toContain('polluted')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('depth', () => {
  function listsWithin(depth: number): unknown {
    let value: unknown = { type: 'paragraph' }
    for (let level = 0; level < depth; level++) value = { type: 'bulletList', content: [{ type: 'listItem', content: [value] }] }
    return { type: 'doc', content: [value] }
  }

  test('of 40 lists within lists is taken', () => {
    expect(accepts(listsWithin(40))).toBe(true)
  })

  test.each([60, 5_000, 100_000])('of %i lists within lists is refused without running out of stack', (depth) => {
    expect(accepts(listsWithin(depth))).toBe(false)
  })

  test('is counted in levels of JSON, a single value being at none', () => {
    expect([isTooDeep('x', 0), isTooDeep([], 0), isTooDeep([1], 0), isTooDeep({ a: [1] }, 1), isTooDeep({ a: [1] }, 2)]).toEqual([false, false, true, true, false])
  })

  test('is bounded far above what is written and far below what exhausts the stack', () => {
    expect(maximumDepth).toBe(200)
  })
})

test('a long article with deep lists is read in one go', () => {
  const blocks = Array.from({ length: 5_000 }, () => bulletList(listItem(paragraph('one ', text('two', 'bold')), bulletList('three'))))
  expect(accepts(body(...blocks))).toBe(true)
})
