import type { Body } from '../article/document'

/** How many items the list of an article has: of its one listicle. Undefined without a listicle, and with several. */
export function itemCountOf(body: Body): number | undefined {
  const [listicle, another] = body.content.filter((block) => block.type === 'listicle')
  return another === undefined ? listicle?.content.length : undefined
}
