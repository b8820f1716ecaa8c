import { describe, expect, test } from 'vitest'
import { failureOfRefusal, isPermanent } from '../../../../src/core/publishing/refusal'

const refusal = (status: number, code = '') => ({ host: 'desk.test', status, code, message: 'Sorry.', parameters: [] })

describe('a refusal', () => {
  test.each([
    ['create-post', 401, 'rest_cannot_create', 'password-refused'],
    ['verify-user', 401, 'application_passwords_disabled', 'application-passwords-off'],
    ['verify-user', 401, '', 'site-blocked'],
    ['create-category', 403, 'rest_cannot_create', 'right-missing-categories'],
    ['create-tag', 403, 'rest_cannot_create', 'right-missing'],
    ['read-post', 403, 'rest_forbidden_context', 'right-missing-edit'],
    ['read-post', 404, 'rest_post_invalid_id', 'post-missing-on-site'],
    ['read-post', 410, 'rest_already_trashed', 'post-missing-on-site'],
    ['read-post', 404, 'rest_no_route', 'site-not-wordpress'],
    ['upload-media', 400, 'rest_upload_no_content_disposition', 'picture-too-large-for-site'],
    ['upload-media', 500, 'rest_upload_unknown_error', 'picture-too-large-for-site'],
    ['publish-post', 400, 'empty_content', 'value-refused-by-site'],
    ['publish-post', 413, '', 'value-refused-by-site'],
    ['publish-post', 504, '', 'site-failed']
  ] as const)('of %s with %i %s is told as its own failure', (type, status, code, expected) => {
    expect(failureOfRefusal({ type }, refusal(status, code)).code).toBe(expected)
  })

  test('is told in the words of the system that was asked', () => {
    const codes = (['wordpress', 'ghost', 'endpoint'] as const).map((kind) => [[404, ''], [401, 'token_expired']].map(([status, code]) => failureOfRefusal({ type: 'read-post' }, { ...refusal(Number(status), String(code)), kind }).code))
    expect(codes).toEqual([['site-not-wordpress', 'password-refused'], ['site-not-ghost', 'key-refused'], ['site-not-endpoint', 'key-refused']])
  })

  test('is for good, but for what a server says of itself', () => {
    expect([400, 403, 500, 502].map((status) => isPermanent(refusal(status)))).toEqual([true, true, false, false])
    expect(isPermanent(refusal(500, 'rest_upload_sideload_error'))).toBe(true)
  })

  test('carries at most 200 characters of the answer', () => {
    expect(failureOfRefusal({ type: 'create-post' }, { ...refusal(400, 'x'), message: 'x'.repeat(10_000) }).details['answer']).toHaveLength(200)
  })
})
