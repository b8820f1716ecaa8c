import { expect, test } from 'vitest'
import { withWords } from '../../../../../src/renderer/src/features/inspector/with-words'

const options = ['José Álvarez', 'Minji Kim (Culture)', '한유리'].map((label) => ({ value: label, label, disabled: false }))
const found = (search: string, limit = 50) => withWords({ options, search, limit }).map((option) => ('label' in option ? option.label : option.group))

test.each([
  ['jose', ['José Álvarez']],
  ['ALVAREZ  josé', ['José Álvarez']],
  ['cul kim', ['Minji Kim (Culture)']],
  ['유리', ['한유리']],
  ['한', ['한유리']],
  ['kim jose', []],
  [' ', options.map(({ label }) => label)]
])('“%s” finds who has all its words', (search, names) => {
  expect(found(search)).toEqual(names)
})

test('no more are shown than fit', () => {
  expect(found('', 2)).toEqual(['José Álvarez', 'Minji Kim (Culture)'])
})
