import { expect, it } from 'vitest'
import { isOfConnection, remedyFor } from '../../../../../src/renderer/src/features/publishing/remedy'

it('offers for each failure the one thing that helps', () => {
  expect(remedyFor('post-changed-on-site')).toBe('compare')
  expect(remedyFor('post-trashed-on-site')).toBe('new-post')
  expect(remedyFor('post-missing-on-site')).toBe('new-post')
  expect(remedyFor('password-refused')).toBe('password')
  expect(remedyFor('site-offline')).toBe('again')
})

it('offers no button where only the article or the site can be changed', () => {
  expect(remedyFor('headline-missing')).toBeUndefined()
  expect(remedyFor('already-publishing')).toBeUndefined()
})

it('offers to check the connection where that can tell more, and where it cannot does not', () => {
  const codes = ['site-offline', 'site-certificate', 'password-refused', 'right-missing-publish', 'headline-missing', 'post-changed-on-site', 'picture-missing-in-library'] as const
  expect(codes.filter(isOfConnection)).toEqual(['site-offline', 'site-certificate', 'password-refused', 'right-missing-publish'])
})
