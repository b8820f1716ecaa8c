import { expect, it } from 'vitest'
import { isInstalled } from '../../../scripts/setup/dependencies.mjs'

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const wanted = { packages: { '': {}, 'node_modules/zod': zod, 'node_modules/mac-only': { version: '1.0.0', optional: true } } }

it('takes an install as complete when only packages for other platforms are missing', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/zod': zod } })).toBe(true)
})

it.each([
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
  ['a package has other contents', { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }],
  ['a package is left over', { 'node_modules/zod': zod, 'node_modules/left-pad': { version: '1.3.0' } }]
])('installs again when %s', (_case, packages) => {
  expect(isInstalled(wanted, { packages })).toBe(false)
})
