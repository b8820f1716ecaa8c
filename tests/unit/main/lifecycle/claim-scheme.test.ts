import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimScheme, findAddress } from '../../../../src/main/lifecycle/claim-scheme'
import { handlerOf } from '../../../support/linux-desktop'

function claimant(answers: { readonly isSet: boolean; readonly isDefault: boolean }) {
  const asked: unknown[] = []
  const app = {
    setAsDefaultProtocolClient: (...client: unknown[]) => {
      asked.push(client)
      return answers.isSet
    },
    isDefaultProtocolClient: () => answers.isDefault,
    getAppPath: () => '/checkout',
    commandLine: { hasSwitch: () => true }
  }
  return { app, asked }
}

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false]
])('the scheme is ours only where the system took the wish (%s) and says so (%s)', async (isSet, isDefault, isOurs) => {
  const { app, asked } = claimant({ isSet, isDefault })
  expect(await claimScheme({ app, process: { execPath: '/bin/copydesk', platform: 'linux', env: {} }, home: '/home' })).toBe(isOurs)
  expect(asked).toEqual([['copydesk', '/bin/copydesk', []]])
})

test('a checkout is an argument of Electron, and has an entry of its own on Linux with the folder that it was started for', async () => {
  const { app, asked } = claimant({ isSet: true, isDefault: true })
  expect(await claimScheme({ app, process: { execPath: '/bin/electron', platform: 'win32', env: {}, defaultApp: true }, home: '/home' })).toBe(true)
  expect(asked).toEqual([['copydesk', '/bin/electron', ['/checkout']]])

  const [dataHome, configHome] = await Promise.all(['data', 'config'].map((name) => mkdtemp(join(tmpdir(), `copydesk-${name}-`))))
  if (dataHome === undefined || configHome === undefined) throw new Error('No folders')
  const env = { XDG_DATA_HOME: dataHome, XDG_CONFIG_HOME: configHome }
  expect(await claimScheme({ app, process: { execPath: '/bin/electron', platform: 'linux', env, defaultApp: true }, home: '/home' })).toBe(true)
  expect(asked.length).toBe(1)
  expect(await handlerOf('copydesk://sign-in', { dataHome, configHome })).toEqual(['env', 'COPYDESK_HOME=/home', '/bin/electron', '--no-sandbox', '/checkout', 'copydesk://sign-in'])
  await Promise.all([dataHome, configHome].map((folder) => rm(folder, { recursive: true })))
})

test('an address is found among the arguments of a second start, and nothing else is taken for one', () => {
  expect(findAddress(['electron', '.', '--no-sandbox', 'copydesk://sign-in?state=1'])).toBe('copydesk://sign-in?state=1')
  expect(findAddress(['electron', '.', '--library=copydesk://x', 'https://copydesk'])).toBeUndefined()
})
