import { expect, test } from 'vitest'
import { countTks } from '../../../../src/core/article/count-tk'
import { article } from '../../../support/build-article'

test('what is to come is counted wherever it would be published, and not in notes', () => {
  expect(countTks(article())).toBe(0)
  const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'She is TK years old, TK입니다. TKO is a word.' }] }
  const unfinished = article({ headline: 'TK Reasons', dek: 'TKTK', excerpt: 'TK', notes: 'TK: call her', body: { type: 'doc', content: [paragraph] } })
  expect(countTks(unfinished)).toBe(5)
})
