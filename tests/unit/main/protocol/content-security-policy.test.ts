import { expect, test } from 'vitest'
import { assetPolicy, developmentPolicy, pagePolicy } from '../../../../src/main/protocol/content-security-policy'

test('the page may load its own files and nothing else, and has no network', () => {
  expect(pagePolicy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify'
  ])
})

test('a file opened as a page can do nothing', () => {
  expect(assetPolicy).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
})

test('while developing, the page may speak to the dev server alone', () => {
  expect(developmentPolicy(new URL('http://localhost:5173/'))).toContain("connect-src 'self' ws://localhost:5173;")
})
