import { expect, it } from 'vitest'
import { paperSizeIn } from '../../../../src/main/windows/paper-size'

it.each([
  ['US', 'Letter'],
  ['ca', 'Letter'],
  ['KR', 'A4'],
  ['GB', 'A4'],
  ['', 'A4']
])('a page for %s is of the paper of that country', (country, size) => {
  expect(paperSizeIn(country)).toBe(size)
})
