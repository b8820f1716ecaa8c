import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Desk } from '../integration/publishing/desk'
import { openDesk } from '../integration/publishing/desk'
import type { SiteChoice } from '../../src/core/publishing/site-choice'
import { nothingChosen } from '../../src/core/publishing/site-choice'
import { reviewsPlugin } from '../wordpress/reviews-plugin'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { publishWithCuts, publishWithKills } from './support/publishing-runs'

let behind: Awaited<ReturnType<typeof startSiteBehindProxy>>
let desk: Desk
let siteId: string
beforeAll(async () => {
  behind = await startSiteBehindProxy({ plugin: reviewsPlugin })
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

  it('fault 19: and 5 kills leave one review, where that is its type there', () => {
    const choice: SiteChoice = { ...nothingChosen, postType: 'review', terms: { genre: [['Thriller', 'Slow']], studio: [['Studio N']] } }
    return publishWithKills(5, desk, siteId, behind.site.users.editor.password, { ...behind, as: { route: 'film-reviews', choice } })
  })
})
