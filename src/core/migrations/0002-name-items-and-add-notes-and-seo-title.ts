/**
 * Format 2 to 3. An article has a title for search engines (`seoTitle`) and notes on passages of its text (`passageNotes`), both empty. An
 * item of a list may have a name that references point to (`id`): none, since nothing could point to it.
 */
export function nameItemsAndAddNotesAndSeoTitle(article: unknown): unknown {
  if (!isRecord(article)) return article
  const added = { seoTitle: '', passageNotes: [], ...article }
  return 'body' in article ? { ...added, body: withNamedItems(article['body']) } : added
}

/** Listicles stand at the top of a body, nowhere else. */
function withNamedItems(body: unknown): unknown {
  return withContent(body, (block) => (isNode(block, 'listicle') ? withContent(block, named) : block))
}

function named(node: unknown): unknown {
  if (!isNode(node, 'listicleItem')) return node
  if (!('attrs' in node)) return { ...node, attrs: { id: null } }
  return isRecord(node['attrs']) ? { ...node, attrs: { id: null, ...node['attrs'] } } : node
}

function withContent(node: unknown, change: (child: unknown) => unknown): unknown {
  return isRecord(node) && Array.isArray(node['content']) ? { ...node, content: node['content'].map(change) } : node
}

function isNode(value: unknown, type: string): value is Record<string, unknown> {
  return isRecord(value) && value['type'] === type
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
