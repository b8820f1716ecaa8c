import type { Http } from '../http'

/**
 * Whether WordPress takes a user and password that travel in the body, by its old interface, XML-RPC: where it does and REST refuses the
 * same two, the server drops the header that REST reads. WordPress itself answers both cases alike. Undefined where XML-RPC is off.
 */
export async function signsInWithoutHeader(http: Http, address: string, userName: string, password: string): Promise<boolean | undefined> {
  const values = [userName, password].map((value) => `<param><value><string>${escapeXml(value)}</string></value></param>`)
  const body = `<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>${values.join('')}</params></methodCall>`
  const answer = await http({ method: 'POST', address: `${address}/xmlrpc.php`, headers: { 'content-type': 'text/xml', accept: 'text/xml' }, body })
  if (answer.type !== 'answered' || answer.status !== 200 || !answer.text.includes('<methodResponse>')) return undefined
  if (answer.text.includes('<name>isAdmin</name>')) return true
  return /<int>403<\/int>/.test(answer.text) ? false : undefined
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
