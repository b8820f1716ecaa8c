import { mkdir, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'

const userSchema = z.object({
  id: z.number(),
  name: z.string(),
  /** The application password. */
  password: z.string(),
  signInPassword: z.string(),
})

/** What a test needs to know of a WordPress that another process started. */
export const siteDetailsSchema = z.object({
  version: z.string(),
  /** The address WordPress has for the world; for end-to-end tests a fault proxy has to stand there. */
  url: z.string(),
  sitePort: z.number(),
  /** Where PHP listens. Equal to `url` when no proxy is meant to stand between. */
  serverUrl: z.string(),
  users: z.object({ admin: userSchema, editor: userSchema, author: userSchema, contributor: userSchema, subscriber: userSchema }),
})

export type SiteDetails = z.infer<typeof siteDetailsSchema>

const file = fileURLToPath(new URL('../../test-results/wordpress.json', import.meta.url))

export function readSiteDetails(): SiteDetails {
  return siteDetailsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

export async function writeSiteDetails(details: SiteDetails): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(details, null, 2), { mode: 0o600 })
}

export async function forgetSiteDetails(): Promise<void> {
  await rm(file, { force: true })
}
