import * as z from 'zod/mini'
import { endpointSignInSchema, siteIdSchema } from './site'
import type { Site } from './site'

const address = z.string().check(z.maxLength(2_000))
const userName = z.string().check(z.maxLength(500))
const password = z.string().check(z.maxLength(2_000))

/** What an editor enters to connect a site, by its kind, as typed. `password` is the secret, whatever its kind calls it. */
export const siteCredentialsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wordpress'), address, userName, password }),
  /** `siteId`: the site at which the key was entered. Nothing in a new key says of which site of one Ghost it is to be. */
  z.strictObject({ kind: z.literal('ghost'), address, password, siteId: z.optional(siteIdSchema) }),
  z.strictObject({ kind: z.literal('endpoint'), address, signIn: endpointSignInSchema, userName, password })
])
export type SiteCredentials = Readonly<z.infer<typeof siteCredentialsSchema>>
export type GhostCredentials = Extract<SiteCredentials, { kind: 'ghost' }>
export type EndpointCredentials = Extract<SiteCredentials, { kind: 'endpoint' }>

/** How the password of a sign-in in the browser comes here: the system brings it back, or the editor copies it. */
export const signInWays = ['to-return', 'to-copy'] as const
export type SignInWay = (typeof signInWays)[number]

/** The credentials of a site that is connected already. */
export function credentialsOf(site: Site, secret: string): SiteCredentials {
  const { kind, address: known, userName: user } = site
  switch (kind) {
    case 'wordpress':
      return { kind, address: known, userName: user, password: secret }
    case 'ghost':
      return { kind, address: known, password: secret }
    case 'endpoint':
      return { kind, address: known, signIn: site.signIn, userName: user, password: secret }
  }
}
