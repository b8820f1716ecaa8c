/** The address of a REST route below a site's root, which is a path or, without pretty permalinks, the query `rest_route`. */
export function restAddress(restRoot: string, route: string, query: Readonly<Record<string, string>> = {}): string {
  const address = new URL(restRoot)
  const plain = address.searchParams.get('rest_route')
  if (plain === null) address.pathname = `${address.pathname.replace(/\/$/, '')}/${route}`
  else address.searchParams.set('rest_route', `${plain.replace(/\/$/, '')}/${route}`)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  return address.href
}
