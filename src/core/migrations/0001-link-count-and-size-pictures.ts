/**
 * Format 1 to 2. An article says whether the number in its headline follows its list (`isCountLinked`): yes where the text has exactly one
 * listicle and the headline holds the number of its items in digits, as a number of its own ("Top 3 Reasons", "3 Reasons", "이유 3가지";
 * not "Three", "3D", "S3", "3.5", "#3"). A figure in the text gets a size (`size`): that of the column, which it always had.
 */
export function linkCountAndSizePictures(article: unknown): unknown {
  if (!isRecord(article)) return article
  const { headline, body } = article
  const added = { isCountLinked: typeof headline === 'string' && holdsCount(headline, body) }
  return 'body' in article ? { ...added, ...article, body: withSizes(body) } : { ...added, ...article }
}

function holdsCount(headline: string, body: unknown): boolean {
  const listicles = contentOf(body)?.filter((block) => isNode(block, 'listicle')) ?? []
  const count = listicles.length === 1 ? contentOf(listicles[0])?.length : undefined
  return [...headline.matchAll(numberOfItsOwn)].some(([digits]) => digits === String(count))
}

/** Chinese, Japanese and Korean put no space between a number and what is counted. */
const numberOfItsOwn =
  /(?<![\p{L}\p{N}#$€£¥₩'’+@_-]|\p{N}[.,:/])\d+(?!\p{N}|[.,:/-]\p{N}|-\p{L}|[%°'’]|(?![\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}])\p{L})/gu

/** Figures stand at the top of a body and in items, nowhere else. */
function withSizes(body: unknown): unknown {
  return withContent(body, (block) => (isNode(block, 'listicle') ? withContent(block, (item) => withContent(item, sized)) : sized(block)))
}

function sized(node: unknown): unknown {
  if (!isNode(node, 'figure') || !isRecord(node['attrs'])) return node
  return { ...node, attrs: { size: 'column', ...node['attrs'] } }
}

function withContent(node: unknown, change: (child: unknown) => unknown): unknown {
  const content = contentOf(node)
  return isRecord(node) && content !== undefined ? { ...node, content: content.map(change) } : node
}

function contentOf(node: unknown): readonly unknown[] | undefined {
  return isRecord(node) && Array.isArray(node['content']) ? node['content'] : undefined
}

function isNode(value: unknown, type: string): value is Record<string, unknown> {
  return isRecord(value) && value['type'] === type
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
