import type { Page } from '@playwright/test'
import type { SiteDetails } from '../wordpress/site-details'
import { expect } from './app'

/** Connects a WordPress as its editor, past the settings. */
export async function signIn(page: Page, { url, users: { editor } }: Pick<SiteDetails, 'url' | 'users'>): Promise<void> {
  await connect(page, { address: url, userName: editor.name, password: editor.password })
}

/** Connects whatever answers as a WordPress does, past the settings. */
export async function connect(page: Page, account: { readonly address: string; readonly userName: string; readonly password: string }): Promise<void> {
  expect(await page.evaluate(async (known) => (await window.copydesk.sites.connect({ kind: 'wordpress', ...known })).ok, account)).toBe(true)
}

/** Takes away what a test in the one app has connected and ordered: the next one finds no site, as at a first start. */
export async function forgetSites(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { publishing, sites } = window.copydesk
    for (const { articleId, siteId } of await publishing.readOutbox()) await publishing.cancel({ articleId, siteId })
    for (const { site } of await sites.list()) await sites.remove({ siteId: site.id })
  })
}
