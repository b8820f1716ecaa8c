import type { Block, Body, Listicle, ListicleItem, TopBlock } from '../article/document'
import { saysSomething } from '../article/says-something'
import type { AnyPart } from './difference'
import type { Match } from './match-parts'
import { matchParts } from './match-parts'
import { mergeBodies } from './merge-bodies'

/**
 * Theirs, as the HTML of a site was read, in terms of the base that the site got: what was not changed there is the base's own block, with the notes,
 * references and ids that no site has. `baseAsRead` is the base's own HTML, read by the same reader. Undefined where reading did not give the base's blocks
 * back, so that nothing can be said of theirs.
 */
export function lift(base: Body, baseAsRead: Body, theirsAsRead: Body): Body | undefined {
  // An empty text is read as one empty paragraph.
  const published: Body = { type: 'doc', content: baseAsRead.content.filter(isPublished) }
  const before = withClosings(published, listsOf(base), lastBlocks)
  const theirs = before && withClosings(theirsAsRead, listsOf(before), blocksAlike)
  if (before === undefined || theirs === undefined || shapeOf(before.content) !== shapeOf(base.content.filter(isPublished))) return undefined
  const merge = mergeBodies(before, base, theirs, inOrder)
  return merge.resolve(new Map(merge.differences.map(({ id, by }) => [id, by === 'both' ? 'theirs' : by])))
}

/** Whether a site gets it: an item always, so that the ranks of the others are as they are here. */
function isPublished(part: AnyPart): boolean {
  return part.type === 'listicle' || part.type === 'listicleItem' || saysSomething(part) || part.type === 'horizontalRule'
}

/** What a listicle of the base has in its items, and what stands behind it until the next. */
interface List {
  readonly inItems: readonly Block[]
  readonly inLastItem: readonly Block[]
  readonly closing: readonly Block[]
}

function listsOf({ content }: Body): List[] {
  return content.flatMap((block, at) => {
    if (block.type !== 'listicle') return []
    const rest = content.slice(at + 1)
    const end = rest.findIndex(({ type }) => type === 'listicle')
    const closing = (end === -1 ? rest : rest.slice(0, end)).flatMap((each) => (each.type === 'listicle' ? [] : [each])).filter(isPublished)
    return [{ inItems: block.content.flatMap(blocksOf), inLastItem: block.content.slice(-1).flatMap(blocksOf), closing }]
  })
}

function blocksOf({ content: [, ...blocks] }: ListicleItem): Block[] {
  return blocks
}

/** How many of an item's last blocks are the closing of its list. */
type CountClosing = (blocks: readonly Block[], list: List) => number

/** What a base is read from ends as the base does. */
const lastBlocks: CountClosing = (blocks, { closing }) => Math.min(closing.length, blocks.length)

/**
 * What was changed since has its closing from the first block that is one of the closing, or else behind the last that is one of an item. The last item's
 * own go before those of others, which may be the same (a rule).
 */
const blocksAlike: CountClosing = (blocks, { inItems, inLastItem, closing }) => {
  if (closing.length === 0) return 0
  const isOfClosing = (known: readonly Block[]) => (place: number | undefined) => place !== undefined && place >= known.length
  const nearest = matchParts<Block>([...inLastItem, ...closing], blocks).findIndex(isOfClosing(inLastItem))
  if (nearest !== -1) return blocks.length - nearest
  const found = matchParts<Block>([...inItems, ...closing], blocks)
  const first = found.findIndex(isOfClosing(inItems))
  const start = first === -1 ? found.findLastIndex((place) => place !== undefined) + 1 : first
  return blocks.length - start
}

/**
 * Blocks of a site do not say where a list ends, so that its last item is read with all that follows (`posts/items-of-post.ts`): that goes back behind
 * the list. Undefined where there are not as many lists.
 */
function withClosings(read: Body, lists: readonly List[], count: CountClosing): Body | undefined {
  if (read.content.filter(({ type }) => type === 'listicle').length !== lists.length) return undefined
  let next = 0
  const content = read.content.flatMap((block): TopBlock[] => {
    const list = block.type === 'listicle' ? lists[next++] : undefined
    const last = block.type === 'listicle' ? block.content.at(-1) : undefined
    if (block.type !== 'listicle' || list === undefined || last === undefined) return [block]
    const closing = count(blocksOf(last), list)
    return closing === 0 ? [block] : [shortened(block, last, closing), ...blocksOf(last).slice(-closing)]
  })
  return { type: 'doc', content }
}

function shortened(listicle: Listicle, last: ListicleItem, closing: number): Listicle {
  const [heading, ...blocks] = last.content
  return { ...listicle, content: [...listicle.content.slice(0, -1), { ...last, content: [heading, ...blocks.slice(0, -closing)] }] }
}

/** The kinds of all blocks, those in items included. */
function shapeOf(blocks: readonly TopBlock[]): string {
  return JSON.stringify(blocks.map((block) => (block.type === 'listicle' ? block.content.map((item) => blocksOf(item).filter(isPublished).map(({ type }) => type)) : block.type)))
}

/** The parts of a base among those that were read of it, which are the same but for what no site gets. */
function inOrder(_read: readonly AnyPart[], base: readonly AnyPart[]): Match {
  let next = 0
  return base.map((part) => (isPublished(part) ? next++ : undefined))
}
