import { expect, test } from 'vitest'
import { claimScheme, findAddress } from '../../../../src/main/lifecycle/claim-scheme'

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false]
])('the scheme is ours only where the system took the wish (%s) and says so (%s)', (isSet, isDefault, isOurs) => {
  const asked: unknown[] = []
  const app = {
    setAsDefaultProtocolClient: (...client: unknown[]) => {
      asked.push(client)
      return isSet
    },
    isDefaultProtocolClient: () => isDefault
  }
  expect(claimScheme(app, { execPath: '/bin/copydesk', argv: ['/bin/copydesk'] })).toBe(isOurs)
  expect(asked).toEqual([['copydesk', '/bin/copydesk', []]])
})

test('an address is found among the arguments of a second start, and nothing else is taken for one', () => {
  expect(findAddress(['electron', '.', '--no-sandbox', 'copydesk://sign-in?state=1'])).toBe('copydesk://sign-in?state=1')
  expect(findAddress(['electron', '.', '--library=copydesk://x', 'https://copydesk'])).toBeUndefined()
})
