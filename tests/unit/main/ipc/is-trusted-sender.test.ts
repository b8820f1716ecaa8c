import { expect, test } from 'vitest'
import { isTrustedSender } from '../../../../src/main/ipc/is-trusted-sender'

const page = { isOurWindow: true, isMainFrame: true, origin: 'app://copydesk' }

test('the page of our window is listened to', () => {
  expect(isTrustedSender(page, 'app://copydesk')).toBe(true)
})

test.each([
  ['another window', { ...page, isOurWindow: false }],
  ['a frame within the page', { ...page, isMainFrame: false }],
  ['another address', { ...page, origin: 'https://example.com' }],
  ['an address that only begins like ours', { ...page, origin: 'app://copydesk.evil' }],
  ['no address', { ...page, origin: '' }]
])('%s is not listened to', (_name, sender) => {
  expect(isTrustedSender(sender, 'app://copydesk')).toBe(false)
})
