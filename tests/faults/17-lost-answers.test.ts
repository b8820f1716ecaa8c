import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Desk } from '../integration/publishing/desk'
import { openDesk } from '../integration/publishing/desk'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { publishWithCuts, publishWithKills } from './support/publishing-runs'

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

// The long proofs, 500 cuts and 200 kills, are in long/17-cuts-and-kills.test.ts.
describe('an article with four pictures, published through a network that fails', () => {
  it('fault 17: is one post with four files and a true receipt, after 8 random cuts of the line', () => publishWithCuts(8, desk, siteId, behind))

  it('fault 19: and after 5 kills of the process that publishes', () => publishWithKills(5, desk, siteId, behind.site.users.editor.password, behind))
})
