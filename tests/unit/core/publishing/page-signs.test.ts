import { expect, test } from 'vitest'
import { isCaptivePortal, isFirewall, isWordPressPage } from '../../../../src/core/publishing/page-signs'

const page = (text: string, status = 200, headers: Readonly<Record<string, string>> = {}) => ({ status, headers, text })

test.each([
  ['<html><title>Hotel Wi-Fi</title><form>Enter your voucher</form>', 200],
  ['<!DOCTYPE html><h1>무료 와이파이 이용 동의</h1>', 200],
  ['<html><head><title>Free Hotspot</title></head>Accept our terms to go online', 200]
])('a login page of a network: %s', (text, status) => {
  expect([isCaptivePortal(page(text, status)), isFirewall(page(text, status))]).toEqual([true, false])
})

test.each([
  ['<html><title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x"></script>', 403],
  ['<!doctype html><title>Sucuri WebSite Firewall - Access Denied</title>', 403],
  ['<html><body>Request unsuccessful. Incapsula incident ID: 1</body>', 200]
])('a page of a firewall: %s', (text, status) => {
  expect([isFirewall(page(text, status)), isCaptivePortal(page(text, status))]).toEqual([true, false])
})

test('a site that has a captcha in a form, or writes about Wi-Fi, is what it is', () => {
  const shop = page(`<!doctype html><p>The best Wi-Fi for your home. Sign in to buy.</p><script src="recaptcha"></script>${'<p>Words.</p>'.repeat(3_000)}`)
  const blog = page('<!doctype html><link href="/wp-content/themes/a.css"><p>Hotel Wi-Fi: sign in, accept, weep.</p><div class="g-recaptcha">')
  const data = page('{"name":"Wi-Fi login news","captcha":true}')
  expect([shop, blog, data].map((one) => [isCaptivePortal(one), isFirewall(one)])).toEqual(Array(3).fill([false, false]))
})

test('WordPress is known by its pages, also where its interface is hidden', () => {
  expect(isWordPressPage(page('<meta name="generator" content="WordPress 6.8">'))).toBe(true)
  expect(isWordPressPage(page('', 200, { link: '<https://a.test/wp-json/>; rel="https://api.w.org/"' }))).toBe(true)
  expect(isWordPressPage(page('<p>We moved away from WordPress.</p>'))).toBe(false)
})
