import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basicAuthorization } from '../../../../src/main/publishing/basic-authorization'
import { concealSecrets } from '../../../../src/main/publishing/conceal-secrets'

const secrets = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 40 }).filter((secret) => /^\S.*\S$/.test(secret) && !secret.includes('…'))
const waysToSayIt: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  encodeURIComponent,
  (secret) => encodeURIComponent(secret).replaceAll('%20', '+'),
  (secret) => JSON.stringify(secret),
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => Buffer.from(secret).toString('base64url'),
  (secret) => secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
]

test('any password is concealed, in whatever way it is said back', () => {
  fc.assert(
    fc.property(secrets, fc.constantFrom(...waysToSayIt), (secret, say) => {
      const said = say(secret)
      const words = concealSecrets(`You sent ${said} to us`, { authorization: basicAuthorization('mina', secret) })
      expect(words.includes(said.replace(/^"|"$/g, ''))).toBe(false)
      expect(concealSecrets(`You sent ${said} to us`, { 'x-api-key': secret }).includes(said.replace(/^"|"$/g, ''))).toBe(false)
    })
  )
})

test('a token of Ghost is known by its looks, wherever it comes from', () => {
  const token = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${Buffer.from('{"aud":"/admin/"}').toString('base64url')}.c2lnbmF0dXJl`
  expect(concealSecrets(`Invalid token: ${token}`)).toBe('Invalid token: …')
  expect(concealSecrets(`authorization=Ghost%20${token}&x`)).not.toContain('eyJ')
})

test('everything else stays as it was said', () => {
  const words = 'Basic needs: the title is too long (maximum 255), see application/json and Bearer of news'
  expect(concealSecrets(words, { accept: 'application/json', 'content-type': 'application/json', authorization: basicAuthorization('mina', 'abcd EFGH') })).toBe(words)
})
