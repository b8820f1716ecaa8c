import { expect, it } from 'vitest'
import { fieldOfFailure } from '../../../../../src/renderer/src/features/settings/site-form-failure'

it('shows a failure at the field that can be put right', () => {
  expect(fieldOfFailure('site-not-wordpress')).toBe('address')
  expect(fieldOfFailure('address-not-secure')).toBe('address')
  expect(fieldOfFailure('password-refused')).toBe('password')
  expect(fieldOfFailure('site-failed')).toBeUndefined()
})
