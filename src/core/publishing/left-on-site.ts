import { withoutStructuredData } from '../structured-data/stored-structured-data'
import { conflictOf } from './conflict'
import { contentHere } from './post-copy'
import { categoryPathsOf, tagNamesOf } from './post-terms'
import type { ConflictSides } from './post-copy'
import type { UntakenPart } from './take-theirs'
import { decodeEntities } from './decode-entities'
import { plainTextOf } from './post-rows'
import type { PostRow } from './post-rows'
import { headParts, ofHead } from './post-head'
import type { RemotePost } from './remote-post'

/** As the site keeps them: the caption is HTML. */
type LeadWords = NonNullable<RemotePost['leadWords']>

/**
 * What of a post did not come along into the article that was made of it: what would be another if the article were published as it is. How words look
 * (columns, colours, what plug-ins add) does not count, what can be read, seen and followed does.
 */
export function leftOnSite(sides: ConflictSides, leadWords: LeadWords | undefined): UntakenPart[] {
  const { plan, post, names } = sides
  const { mine, theirs } = conflictOf(sides)
  const isSame = {
    title: mine.title === theirs.title,
    text: isEqual(mine.rows.map(withWholePicture), theirs.rows.map(withWholePicture)) && isEqual(besideRows(contentHere(sides)), besideRows(withoutStructuredData(post.content))),
    excerpt: mine.excerpt.trim() === theirs.excerpt.trim() && isEqual(linksIn(plan.excerpt), linksIn(post.excerpt)),
    ...ofHead((part) => mine[part] === theirs[part]),
    slug: mine.slug === theirs.slug,
    // A number that the site does not name came along as nothing on either side.
    categories: isEqual(mine.categories.toSorted(), theirs.categories.toSorted()) && categoryPathsOf(post, names).length === post.categoryIds.length,
    tags: isEqual(mine.tags.toSorted(), theirs.tags.toSorted()) && tagNamesOf(post, names).length === post.tagIds.length,
    leadPicture: mine.leadPicture === theirs.leadPicture && (leadWords === undefined || hasLeadWords(plan, leadWords))
  } as const satisfies Partial<Record<UntakenPart, boolean>>
  const parts: (keyof typeof isSame)[] = ['title', 'text', 'leadPicture', 'excerpt', ...headParts, 'slug', 'categories', 'tags']
  return parts.filter((part) => !isSame[part])
}

/** The words of the lead picture are written where the site keeps them, caption and credit apart. */
function hasLeadWords({ article, pictures }: ConflictSides['plan'], { alt, caption }: LeadWords): boolean {
  const planned = pictures.find(({ pictureId }) => pictureId === article.leadPicture?.pictureId)
  return planned !== undefined && planned.alt.trim() === alt.trim() && plainTextOf(planned.caption) === plainTextOf(caption) && isEqual(linksIn(planned.caption), linksIn(caption))
}

/** WordPress keeps a picture in several sizes, of which it shows one. */
function withWholePicture(row: PostRow): PostRow {
  return row.kind === 'picture' ? { ...row, address: row.address.replace(/-(?:\d+x\d+|scaled)(?=\.[a-z]+$)/i, '') } : row
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What a content holds that none of its rows has. */
function besideRows(content: string): string[] {
  return [...linksIn(content), ...[...content.matchAll(withoutRow)].map(([found]) => found)]
}

/**
 * Blocks that the site fills, and HTML of its own; where the post breaks off, and where Ghost asks for money; what scripts, forms and players show; pictures
 * behind a text; and what search engines are told of a link. Nothing in it runs past a bracket: what a hostile site says takes linear time, too.
 */
const withoutRow =
  /<!--\s*(?:wp:html\b|wp:[^<>]*\/-->|more\b|nextpage\b)|"type":"paywall"|<(?:script|iframe|object|source|canvas|form|svg|math|area)\b|background-image\s*:|\brel\\?"?[=:]\\?["'][^"'<>]*\b(?:nofollow|sponsored|ugc)\b/gi

/** Where links lead, in HTML and in Ghost's Lexical. */
function linksIn(content: string): string[] {
  const links = content.startsWith('{') ? content.matchAll(/"type":"(?:auto)?link"[^{}]{0,2000}?"url":("(?:[^"\\]|\\.)*")/g) : content.matchAll(/<a\s[^<>]*?href=("[^"]*"|'[^']*')/gi)
  return [...links].map(([, quoted = '']) => decodeEntities(quoted.slice(1, -1)))
}
