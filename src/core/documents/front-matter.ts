import { parse, stringify } from 'yaml'
import * as z from 'zod/mini'
import type { Author } from '../article/article'
import type { CategoryPath } from '../article/category-path'
import { articleSchema } from '../article/article'
import { findCategoryPath } from '../article/category-path'
import type { PlacedPicture } from '../picture/picture'

/** What a document says about its article beside the text of it. */
export interface DocumentFacts {
  readonly headline?: string
  readonly dek?: string
  readonly byline?: readonly Author[]
  /** The address of its file, relative to the document. */
  readonly leadPicture?: string
  /** What is said with it, where the document says that; else the file's own words hold. */
  readonly leadWords?: Pick<PlacedPicture, 'alt' | 'caption' | 'credit'>
  readonly categories?: readonly CategoryPath[]
  readonly tags?: readonly string[]
  readonly slug?: string
  readonly excerpt?: string
  readonly seoTitle?: string
  readonly seoDescription?: string
  readonly socialTitle?: string
  readonly notes?: string
}

const block = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/**
 * Takes the front matter off the beginning of a Markdown text: YAML between lines of three hyphens, as Jekyll, Hugo and many editors have it. Of
 * names that these give to the same thing the first that is there counts. What has no field in an article becomes a line of its notes; what is no
 * YAML, or no list of names, stays in the text.
 */
export function readFrontMatter(text: string): { readonly facts: DocumentFacts; readonly text: string } {
  const found = block.exec(text)
  const entries = found === null ? undefined : entriesOf(found[1] ?? '')
  if (found === null || entries === undefined) return { facts: {}, text }
  return { facts: factsOf(entries), text: text.slice(found[0].length) }
}

function entriesOf(yaml: string): Map<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml, { logLevel: 'silent' })
    const names = z.record(z.string(), z.unknown()).safeParse(value ?? {})
    return names.success ? new Map(Object.entries(names.data)) : undefined
  } catch {
    return undefined // no YAML
  }
}

const words = z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform((value) => String(value).trim()))
const list = z.pipe(
  z.union([z.pipe(words, z.transform((value) => value.split(','))), z.array(words)]),
  z.transform((values) => values.map((value) => value.trim()).filter((value) => value !== ''))
)
const author = z.union([z.pipe(words, z.transform((name) => ({ name, role: '' }))), z.object({ name: words, role: z._default(z.optional(words), '') })])

function pathOf(name: string): string[][] {
  const path = findCategoryPath(name)
  return path === undefined ? [] : [[...path]]
}

/** What they say of an article, by these names; what has no field in one becomes a line of its notes. Takes what it reads out of `entries`. */
export function factsOf(entries: Map<string, unknown>): DocumentFacts {
  /** The first of these names whose value the article takes; it is told of no more. */
  const take = <Value>(schema: z.ZodMiniType<Value>, ...names: readonly string[]): Value | undefined => {
    for (const name of names) {
      const value = schema.safeParse(entries.get(name))
      if (!entries.has(name) || !value.success) continue
      entries.delete(name)
      return value.data
    }
    return undefined
  }
  const field = (name: 'headline' | 'dek' | 'slug' | 'excerpt' | 'seoTitle' | 'seoDescription' | 'socialTitle' | 'notes') => z.pipe(words, articleSchema.shape[name])
  const facts = {
    headline: take(field('headline'), 'title', 'headline'),
    dek: take(field('dek'), 'dek', 'subtitle', 'standfirst'),
    byline: take(z.pipe(z.union([z.array(author), z.pipe(author, z.transform((one) => [one]))]), articleSchema.shape.byline), 'authors', 'author', 'byline'),
    leadPicture: take(words, 'image', 'cover', 'featured_image', 'feature_image'),
    categories: take(z.pipe(z.pipe(list, z.transform((names) => names.flatMap((name) => pathOf(name)))), articleSchema.shape.categories), 'categories', 'category'),
    tags: take(z.pipe(list, articleSchema.shape.tags), 'tags', 'keywords'),
    slug: take(field('slug'), 'slug'),
    excerpt: take(field('excerpt'), 'excerpt', 'description', 'summary'),
    seoTitle: take(field('seoTitle'), 'seoTitle'),
    seoDescription: take(field('seoDescription'), 'seoDescription'),
    socialTitle: take(field('socialTitle'), 'socialTitle'),
    notes: take(field('notes'), 'notes')
  }
  const left = entries.size === 0 ? '' : stringify(Object.fromEntries(entries), { lineWidth: 0 }).trim()
  const notes = [facts.notes ?? '', left].filter((part) => part !== '').join('\n\n').slice(0, 100_000)
  const said = { ...facts, notes: notes === '' ? undefined : notes }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
