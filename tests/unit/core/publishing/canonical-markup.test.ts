import { expect, it } from 'vitest'
import { canonicalMarkup } from '../../../../src/core/publishing/canonical-markup'

it('is the same for what WordPress writes in another way for users without unfiltered_html', () => {
  const sent = `<img src="a.png" alt="&#91;1&#93;"/><p><a href="https://a.example/it's">x</a></p>`
  const stored = `<img src="a.png" alt="&#091;1&#093;" /><p><a href="https://a.example/it&apos;s">x</a></p>\n`
  expect(canonicalMarkup(stored)).toBe(canonicalMarkup(sent))
})

it('tells apart what an author wrote', () => {
  expect(canonicalMarkup('<p>&amp;apos; is how it is spelled</p>')).not.toBe(canonicalMarkup(`<p>' is how it is spelled</p>`))
})
