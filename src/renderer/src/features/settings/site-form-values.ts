import { endpointSignInSchema } from '../../../../core/publishing/site'
import type { EndpointSignIn, Site, SiteKind } from '../../../../core/publishing/site'
import type { SiteCredentials } from '../../../../core/publishing/site-credentials'
import type { SiteFormField } from './site-form-failure'

/** What stands in the form, whatever of it its kind of site needs. */
export interface SiteFormValues {
  /** Of the site that is there already. */
  readonly siteId: string | undefined
  readonly kind: SiteKind
  readonly way: EndpointSignIn['way']
  readonly address: string
  readonly userName: string
  readonly header: string
  readonly password: string
}

/** The form for a site that is known already, or an empty one. */
export function valuesOf(site: Site | undefined): SiteFormValues {
  const empty = { siteId: site?.id, kind: 'wordpress', way: 'bearer', address: '', userName: '', header: 'X-Api-Key', password: '' } as const
  if (site === undefined) return empty
  const known = { ...empty, kind: site.kind, address: site.address, userName: site.userName }
  if (site.kind !== 'endpoint') return known
  return { ...known, way: site.signIn.way, ...(site.signIn.way === 'header' && { header: site.signIn.header }) }
}

/** The fields that a kind of site needs, in the order of the form. */
export function fieldsOf({ kind, way }: Pick<SiteFormValues, 'kind' | 'way'>): readonly SiteFormField[] {
  if (kind === 'wordpress' || (kind === 'endpoint' && way === 'basic')) return ['address', 'userName', 'password']
  return kind === 'endpoint' && way === 'header' ? ['address', 'header', 'password'] : ['address', 'password']
}

/** What is sent to be verified; undefined when the header cannot be one that carries a key. */
export function credentialsIn({ siteId, kind, way, address, userName, header, password }: SiteFormValues): SiteCredentials | undefined {
  switch (kind) {
    case 'wordpress':
      return { kind, address, userName, password }
    case 'ghost':
      return { kind, address, password, siteId }
    case 'endpoint': {
      const signIn = endpointSignInSchema.safeParse(way === 'header' ? { way, header: header.trim() } : { way })
      return signIn.success ? { kind, address, signIn: signIn.data, userName, password } : undefined
    }
  }
}

/** The host of an address as it was typed, to be named to who typed it. */
export function hostIn(typed: string): string {
  return typed
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '') // whoever signs in by the address, which is refused
}
