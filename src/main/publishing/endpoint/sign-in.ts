import type { EndpointSignIn } from '../../../core/publishing/site'
import { basicAuthorization } from '../basic-authorization'

/** The header that says who is there. */
export function signInHeaders(signIn: EndpointSignIn, userName: string, secret: string): Readonly<Record<string, string>> {
  switch (signIn.way) {
    case 'bearer':
      return { authorization: `Bearer ${secret}` }
    case 'basic':
      return { authorization: basicAuthorization(userName, secret) }
    case 'header':
      return { [signIn.header.toLowerCase()]: secret }
  }
}
