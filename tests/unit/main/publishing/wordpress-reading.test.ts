import { describe, expect, test } from 'vitest'
import { decodeEntities } from '../../../../src/core/publishing/decode-entities'
import { restAddress } from '../../../../src/main/publishing/wordpress/rest-address'
import { normaliseAddress } from '../../../../src/main/publishing/site-address'

describe('the address of a site', () => {
  test.each([
    ['news.example.com', 'https://news.example.com'],
    ['  HTTPS://News.Example.com/  ', 'https://news.example.com'],
    ['https://example.com/magazine/wp-admin/', 'https://example.com/magazine'],
    ['https://example.com/wp-login.php?redirect_to=x#y', 'https://example.com'],
    ['https://example.com/wp-json/wp/v2/posts', 'https://example.com'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://연합.example', 'https://xn--qv5br2i.example']
  ])('is found in “%s”', (typed, address) => {
    const found = normaliseAddress(typed, 'wordpress')
    expect(found.ok ? found.value.replace(/xn--[a-z0-9]+/, 'xn--') : found.error).toEqual(address.replace(/xn--[a-z0-9]+/, 'xn--'))
  })

  test.each(['example', 'javascript:alert(1)', 'https://', 'mailto:a@b.test', 'file:///etc/passwd'])('is not found in “%s”', (typed) => {
    expect(normaliseAddress(typed, 'wordpress').ok).toBe(false)
  })
})

test('a REST route is a path, or a query where pretty permalinks are off', () => {
  expect(restAddress('https://a.test/blog/wp-json/', 'wp/v2/posts', { slug: 'a,b', context: 'edit' })).toBe('https://a.test/blog/wp-json/wp/v2/posts?slug=a%2Cb&context=edit')
  expect(restAddress('https://a.test/?rest_route=/', 'wp/v2/posts/3')).toBe('https://a.test/?rest_route=%2Fwp%2Fv2%2Fposts%2F3')
})

test('names are read as a person wrote them', () => {
  expect(decodeEntities('R&amp;B &#8217;n&#x2019; &lt;b&gt; &quot;q&quot; &#038; &unknown; &amp;lt;')).toBe('R&B ’n’ <b> "q" & &unknown; &lt;')
})
