import { contentHere, conflictOf } from './conflict'
import type { ConflictSides, UntakenPart } from './conflict'
import { decodeEntities } from './decode-entities'
import type { PostRow } from './post-rows'

/**
 * What of a post did not come along into the article that was made of it: what would be another if the article were published as it is. How words look
 * (columns, colours, what plug-ins add) does not count, what can be read, seen and followed does.
 */
export function leftOnSite(sides: ConflictSides): UntakenPart[] {
  const { mine, theirs } = conflictOf(sides)
  const isSame = {
    title: mine.title === theirs.title,
    text: isEqual(mine.rows.map(withWholePicture), theirs.rows.map(withWholePicture)) && isEqual(linksIn(contentHere(sides)), linksIn(sides.post.content)),
    excerpt: mine.excerpt.trim() === theirs.excerpt.trim(),
    slug: mine.slug === theirs.slug,
    categories: isEqual(mine.categories.toSorted(), theirs.categories.toSorted()),
    tags: isEqual(mine.tags.toSorted(), theirs.tags.toSorted()),
    leadPicture: mine.leadPicture === theirs.leadPicture
  } as const satisfies Partial<Record<UntakenPart, boolean>>
  const parts: (keyof typeof isSame)[] = ['title', 'text', 'leadPicture', 'excerpt', 'slug', 'categories', 'tags']
  return parts.filter((part) => !isSame[part])
}

/** WordPress keeps a picture in several sizes, of which it shows one. */
function withWholePicture(row: PostRow): PostRow {
  return row.kind === 'picture' ? { ...row, address: row.address.replace(/-(?:\d+x\d+|scaled)(?=\.[a-z]+$)/i, '') } : row
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Where links lead, in HTML and in Ghost's Lexical. */
function linksIn(content: string): string[] {
  const links = content.startsWith('{') ? content.matchAll(/"type":"(?:auto)?link"[^{}]*?"url":("(?:[^"\\]|\\.)*")/g) : content.matchAll(/<a\s[^>]*?href=("[^"]*"|'[^']*')/gi)
  return [...links].map(([, quoted = '']) => decodeEntities(quoted.slice(1, -1)))
}
