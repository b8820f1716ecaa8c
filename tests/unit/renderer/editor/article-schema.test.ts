import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySchema } from '../../../../src/core/article/document'
import { articleExtensions } from '../../../../src/renderer/src/editor/extensions/article-extensions'
import { readBody } from '../../../../src/renderer/src/editor/queries/read-body'
import { anyBody } from './any-body'
import { surroundings } from './editor-surroundings'
import { namesInCore } from './names-in-core'

const schema = getSchema(articleExtensions(surroundings()))

function attributesOf(types: Readonly<Record<string, { readonly spec: { readonly attrs?: object } }>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(types).map(([name, { spec }]) => [name, Object.keys(spec.attrs ?? {}).sort()]))
}

describe('the schema of the editor', () => {
  it("has exactly the nodes of the article model, with the model's attributes", () => {
    expect(attributesOf(schema.nodes)).toEqual(namesInCore().nodes)
  })

  it("has exactly the marks of the article model, with the model's attributes", () => {
    expect(attributesOf(schema.marks)).toEqual(namesInCore().marks)
  })

  it('takes every body of the article model and gives it back unchanged', () => {
    fc.assert(
      fc.property(anyBody(schema), (body) => {
        expect(bodySchema.safeParse(body).success).toBe(true)
        const doc = schema.nodeFromJSON(body)
        doc.check()
        expect(doc.toJSON()).toEqual(body)
        expect(readBody(doc)).toEqual(body)
      }),
      { numRuns: 300 }
    )
  })

  it('reads a block that did not change only once', () => {
    const doc = schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'horizontalRule' }] })
    const changed = doc.copy(doc.content.replaceChild(1, schema.node('paragraph')))
    expect(readBody(changed).content[0]).toBe(readBody(doc).content[0])
  })

  it.each([
    ['a javascript: link', { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }],
    ['a heading of level 1', { type: 'heading', attrs: { level: 1 } }],
    ['a picture that is no file of a library', { type: 'figure', attrs: { pictureId: 'https://x.example/a.jpg' } }],
    ['a listicle in a quote', { type: 'blockquote', content: [{ type: 'listicle' }] }],
    ['an item without a heading', { type: 'listicle', content: [{ type: 'listicleItem', content: [{ type: 'paragraph' }] }] }],
    ['a heading in a list', { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'heading', attrs: { level: 2 } }] }] }]
  ])('refuses %s', (_name, block) => {
    expect(() => schema.nodeFromJSON({ type: 'doc', content: [block] }).check()).toThrow()
  })
})
