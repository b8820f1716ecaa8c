import { forgetSiteDetails, writeSiteDetails } from './site-details'
import { type StartedSite, startSite } from './start-site'

let started: StartedSite | undefined

/** The one WordPress of an end-to-end run. Playwright's tests run in other processes and find it by a file. */
export async function startSharedSite(): Promise<void> {
  started = await startSite({ addressForProxy: true })
  await writeSiteDetails(started.details)
}

export async function stopSharedSite(): Promise<void> {
  await started?.stop()
  await forgetSiteDetails()
}
