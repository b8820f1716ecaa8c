import { afterAll, beforeAll, it } from 'vitest'
import type { Desk } from '../../integration/publishing/desk'
import { openDesk } from '../../integration/publishing/desk'
import { startSiteBehindProxy } from '../../wordpress/start-site'
import { publishWithCuts, publishWithKills } from '../support/publishing-runs'

let behind: Awaited<ReturnType<typeof startSiteBehindProxy>>
let desk: Desk
let siteId: string
beforeAll(async () => {
  behind = await startSiteBehindProxy()
  desk = await openDesk(behind.site)
  siteId = (await desk.connect()).id
})
afterAll(async () => {
  await desk.close()
  await behind.stop()
})

it('fault 17: 500 random cuts of the line leave one post, four files and a true receipt of each article', { timeout: 3_600_000 }, () =>
  publishWithCuts(500, desk, siteId, behind))

it('fault 19: 200 random kills of the process that publishes do the same', { timeout: 3_600_000 }, () =>
  publishWithKills(200, desk, siteId, behind.site.users.editor.password, behind))
