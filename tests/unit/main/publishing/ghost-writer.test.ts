import { expect, test } from 'vitest'
import { featureAlt, ghostWriter } from '../../../../src/main/publishing/ghost/writer'
import { article } from '../../../support/build-article'

test('what Ghost has no room for is cut between words, and within one where a script writes none', () => {
  const long = 'word '.repeat(100)
  expect(featureAlt(long)).toBe(`${'word '.repeat(38).trim()}…`)
  const japanese = `『愛の不時着』 は${'あ'.repeat(400)}`
  expect(featureAlt(japanese)).toHaveLength(191)
  expect(ghostWriter({ authors: [] }).excerpt({ ...article({}), excerpt: japanese })).toHaveLength(300)
})
