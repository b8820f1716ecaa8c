import type { Http } from '../http'
import { scriptRightSchema } from './answers'
import { ask } from './ask'
import { restAddress } from './rest-address'

/** In milliseconds. A site that does not say can be written for all the same. */
const patience = 10_000

/** Whether a user may send scripts, as WordPress says it of the latest post; undefined where it says nothing. */
export async function findScriptRight(http: Http, { restRoot, authorization }: { readonly restRoot: string; readonly authorization: string }): Promise<boolean | undefined> {
  const address = restAddress(restRoot, 'wp/v2/posts', { context: 'edit', per_page: '1', _fields: '_links' })
  const asked = await ask(http, { method: 'GET', address, headers: { authorization }, timeoutMs: patience }, scriptRightSchema)
  return asked.type === 'told' ? asked.value : undefined
}
