import { afterEach, expect, test, vi } from 'vitest'
import { longDocument } from '../../../../src/renderer/src/editor/extensions/far-items/near-items'
import { createEditor } from '../../../../src/renderer/src/editor/create-editor'
import { body, item, listicle, paragraph } from '../../../support/build-document'
import { surroundings } from './editor-surroundings'

const { fonts } = document
afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.set(document, 'fonts', fonts)
})

test('nothing of a long text is skipped while its fonts are still coming: it would stand in with the height that it has in others', async () => {
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run))
  const draw = () => {
    for (const run of frames.splice(0)) run(0)
  }
  let arrive = () => {}
  const coming = { status: 'loading', ready: new Promise<void>((done) => (arrive = done)) }
  Reflect.set(document, 'fonts', coming)
  const editor = createEditor({ body: body(paragraph('So.')), surroundings: surroundings(), onChange: () => undefined, onMove: () => undefined })
  editor.mount(document.createElement('div'))
  const { dom } = editor.view

  const list = listicle('ascending', ...Array.from({ length: 12 }, () => item('One', paragraph('word '.repeat(longDocument / 40)))))
  editor.view.dispatch(editor.state.tr.insert(0, editor.schema.nodeFromJSON(list)))
  for (let frame = 0; frame < 4; frame++) draw()
  expect(dom.dataset['farItems']).toBe('measured')
  coming.status = 'loaded'
  arrive()
  await coming.ready
  for (let frame = 0; frame < 2; frame++) draw()
  expect(dom.dataset['farItems']).toBe('skipped')
  editor.destroy()
})
