import { expect, test } from 'vitest'
import { linkHrefSchema } from '../../../../src/core/article/document'
import { findLinkAddress } from '../../../../src/core/serialise/link-address'

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.test/1',
  'file:///etc/passwd',
  'view-source:https://example.test',
  '//evil.test/',
  '/\\evil.test/',
  '\\\\evil.test',
  '/\t/evil.test',
  'https:/\t/evil.test',
  'http\u017f://evil.test',
  'https:evil.test',
  'example.test/without-scheme',
  '?query',
  ''
])('the address %j is refused in a document and again when it is published', (href) => {
  expect(linkHrefSchema.safeParse(href).success).toBe(false)
  expect(findLinkAddress(href)).toBeUndefined()
})

test.each([
  ['https://example.test/a?b=1&c=2#d', 'https://example.test/a?b=1&c=2#d'],
  ['HTTP://EXAMPLE.test', 'http://EXAMPLE.test'],
  ['Mailto:Desk@example.test', 'mailto:Desk@example.test'],
  ['/reviews/', '/reviews/'],
  ['/', '/'],
  ['#item-2', '#item-2'],
  ['https://example.test/서울', 'https://example.test/서울'],
  ['https://example.test/"><script>`\\', 'https://example.test/%22%3E%3Cscript%3E%60%5C'],
  ['https://example.test/a b\u00a0c', 'https://example.test/a%20b%C2%A0c'],
  ['https://example.test/half-\ud83d', 'https://example.test/half-\ufffd']
])('the address %j is published as %j', (href, address) => {
  expect(linkHrefSchema.safeParse(href).success).toBe(true)
  expect(findLinkAddress(href)).toBe(address)
})
