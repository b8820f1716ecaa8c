import { z } from 'zod'
import type { Site } from './site'

const address = z.string().max(2_000)
const secret = z.string().max(2_000)

/** What an editor enters to connect a site, by its kind, as typed. `password` is the secret, whatever its kind calls it. */
export const siteCredentialsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wordpress'), address, userName: z.string().max(500), password: secret })
])
export type SiteCredentials = Readonly<z.infer<typeof siteCredentialsSchema>>

/** The credentials of a site that is connected already. */
export function credentialsOf(site: Site, password: string): SiteCredentials {
  const { kind, address: known, userName } = site
  return { kind, address: known, userName, password }
}
