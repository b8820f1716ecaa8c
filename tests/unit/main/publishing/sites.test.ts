import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SiteId } from '../../../../src/core/publishing/site'
import type { SiteCredentials } from '../../../../src/core/publishing/site-credentials'
import type { Http } from '../../../../src/main/publishing/http'
import { SiteStore } from '../../../../src/main/publishing/site-store'
import { Sites } from '../../../../src/main/publishing/sites'
import { createSessionPasswords } from '../../../../src/main/secrets/session-passwords'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const answered = (body: unknown) => Promise.resolve({ type: 'answered' as const, status: 200, headers: new Headers(), text: JSON.stringify(body) })

const endpoint: SiteCredentials = { kind: 'endpoint', address: 'https://cms.test', signIn: { way: 'basic' }, userName: 'mina', password: 'secret' }
const capabilities = {
  contract: 'copydesk-endpoint/1',
  name: 'CMS',
  timeZone: { name: 'Asia/Seoul', offsetMinutes: 540 },
  account: { name: 'Mina', mayCreate: true, mayPublish: true, mayUpload: true },
  categories: [],
  tags: [],
  commentsByPost: true
}

const answersOfGhost: readonly (readonly [string, unknown])[] = [
  ['/site/', { site: { title: 'Ghost', version: '5.130' } }],
  ['/settings/', { settings: [] }],
  ['/users/', { users: [], meta: { pagination: { next: null } } }],
  ['/tags/', { tags: [], meta: { pagination: { next: null } } }]
]
const ghost: Http = ({ address }) => answered(answersOfGhost.find(([path]) => address.includes(path))?.[1])
const ghostKey = (digit: string, siteId?: SiteId): SiteCredentials => ({ kind: 'ghost', address: 'https://ghost.test', password: `${digit.repeat(24)}:${'f'.repeat(64)}`, siteId })

/** Sites of a library in a folder, as one start of Copydesk has them. */
function openSites(folder: string, http: Http): Sites {
  let made = 0
  return new Sites({
    store: new SiteStore({ path: join(folder, 'sites.json'), clock: () => new Date(0) }),
    passwords: createSessionPasswords(),
    http,
    clock: () => new Date(0),
    newId: () => `site-000${String(++made)}`,
    onChanged: () => undefined
  })
}

async function connected(sites: Sites, credentials: SiteCredentials): Promise<SiteId> {
  const outcome = await sites.connect(credentials)
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value.site.id
}

const idsIn = async (sites: Sites) => (await sites.list()).map(({ site }) => site.id)

test('an account that is removed and added again is the site that its articles know, also after a new start', async () => {
  const folder = await newFolder()
  const sites = openSites(folder, () => answered(capabilities))
  const mina = await connected(sites, endpoint)
  const jo = await connected(sites, { ...endpoint, userName: 'jo' })
  await sites.remove(mina)
  await sites.remove(jo)
  expect(await connected(sites, { ...endpoint, userName: 'jo' })).toBe(jo)
  const later = openSites(folder, () => answered(capabilities))
  expect(await connected(later, endpoint)).toBe(mina)
  expect(await idsIn(later)).toEqual([jo, mina])
})

test('a site that is removed while it is asked anew stays removed', async () => {
  let reached: () => void = () => undefined
  let goOn: () => void = () => undefined
  const isAsked = new Promise<void>((resolve) => (reached = resolve))
  const isOver = new Promise<void>((resolve) => (goOn = resolve))
  let isHeld = false
  const sites = openSites(await newFolder(), async () => {
    reached()
    if (isHeld) await isOver
    return answered(capabilities)
  })
  const id = await connected(sites, endpoint)
  isHeld = true
  const refreshing = sites.refresh(id)
  await isAsked
  await sites.remove(id)
  goOn()
  expect(await refreshing).toMatchObject({ ok: false, error: { code: 'site-not-found-in-library' } })
  expect(await idsIn(sites)).toEqual([])
})

test('a new key of the same Ghost renews the site that is there', async () => {
  const sites = openSites(await newFolder(), ghost)
  const id = await connected(sites, ghostKey('a'))
  expect(await connected(sites, ghostKey('b'))).toBe(id)
  expect(await sites.list()).toMatchObject([{ site: { id, userName: 'b'.repeat(24) } }])
})

test('of two sites that are one Ghost, a key renews the one that it is of, and a new one that at which it was entered', async () => {
  const folder = await newFolder()
  const sites = openSites(folder, ghost)
  const first = await connected(sites, ghostKey('a'))
  const store = new SiteStore({ path: join(folder, 'sites.json'), clock: () => new Date(0) })
  const listed = await sites.list()
  for (const { site } of listed) await store.keep({ ...site, id: 'site-0009', userName: 'b'.repeat(24) })
  const later = openSites(folder, ghost)
  expect(await connected(later, ghostKey('b'))).toBe('site-0009')
  expect(await connected(later, ghostKey('c', 'site-0009'))).toBe('site-0009')
  expect(await connected(later, ghostKey('d', first))).toBe(first)
  expect(await connected(later, ghostKey('d', 'site-0009'))).toBe(first)
  expect(await connected(later, ghostKey('e'))).toBe(first)
})

test.each(['index.php/copydesk', 'wp-json/copydesk/v1', 'ghost'])('an endpoint may have any address, also one that ends as “%s”', async (path) => {
  const there = `https://cms.test/${path}`
  const sites = openSites(await newFolder(), ({ address }) => answered(address === `${there}/capabilities` ? capabilities : {}))
  expect(await sites.recognise(there)).toBe('endpoint')
  await connected(sites, { ...endpoint, address: there })
  expect(await sites.list()).toMatchObject([{ site: { address: there } }])
})
