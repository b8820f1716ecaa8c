/** Headers that say something about a request and nothing about who sends it. */
const harmless: ReadonlySet<string> = new Set(['accept', 'accept-version', 'content-type', 'content-disposition', 'idempotency-key'])

/** Whether there is a header among these that may say who sends it. */
export function maySignIn(headers: Readonly<Record<string, string>> = {}): boolean {
  return Object.keys(headers).some((name) => !harmless.has(name.toLowerCase()))
}

/** Shorter ones would take letters out of ordinary words. */
const shortest = 4

/** What signs in by its looks, whoever it is of: a JSON Web Token, and what follows the name of a scheme. */
const byItsLooks = /eyJ[\w-]{8,}(?:\.|%2E)[\w-]+(?:(?:\.|%2E)[\w-]*)?|\b(?:Basic|Bearer|Ghost)(?:\s|%20|\+)+[\w.+/=~%-]{8,}/gi

/**
 * Words of a site that are shown or written down, without what the request that they answer was signed with: pages of errors repeat the
 * headers that they got, encoded in many ways or not at all. To be called before words are cut, or half a secret would stay.
 */
export function concealSecrets(words: string, headers: Readonly<Record<string, string>> = {}): string {
  const secrets = Object.entries(headers)
    .filter(([name]) => !harmless.has(name.toLowerCase()))
    .flatMap(([, value]) => secretsIn(value).flatMap(formsOf))
    .filter((secret) => secret.length >= shortest)
    .sort((one, other) => other.length - one.length)
  return secrets.reduce((text, secret) => text.replaceAll(secret, '…'), words).replace(byItsLooks, '…')
}

function secretsIn(header: string): string[] {
  const [scheme = '', token = ''] = header.split(/\s+(.*)/)
  if (token === '') return [header]
  if (scheme.toLowerCase() !== 'basic') return [header, token]
  const account = Buffer.from(token, 'base64').toString('utf8')
  return [header, token, account, account.slice(account.indexOf(':') + 1)]
}

/** As it is, in an address, in JSON, in HTML, and in base64. */
function formsOf(secret: string): string[] {
  const inAddress = encodeURIComponent(secret)
  const inHtml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const forms = [inAddress, inAddress.replaceAll('%20', '+'), encodeURI(secret), JSON.stringify(secret).slice(1, -1), inHtml, inHtml.replaceAll('"', '&quot;').replaceAll("'", '&#039;'), inHtml.replaceAll('"', '&quot;').replaceAll("'", '&#39;')]
  return [secret, secret.replaceAll(' ', ''), ...forms, Buffer.from(secret).toString('base64').replace(/=+$/, ''), Buffer.from(secret).toString('base64url')]
}
