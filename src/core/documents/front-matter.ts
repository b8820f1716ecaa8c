import { parse, stringify } from 'yaml'
import { z } from 'zod'
import type { Article, Author, CategoryPath } from '../article/article'
import { articleSchema } from '../article/article'
import { categoryLabel, findCategoryPath } from '../article/category-path'

/** What a document says about its article beside the text of it. */
export interface DocumentFacts {
  readonly headline?: string
  readonly dek?: string
  readonly byline?: readonly Author[]
  readonly leadPicture?: LeadPictureFile
  readonly categories?: readonly CategoryPath[]
  readonly tags?: readonly string[]
  readonly slug?: string
  readonly excerpt?: string
  readonly seoTitle?: string
  readonly notes?: string
}

/** A lead picture by its address, relative to the document. */
export interface LeadPictureFile {
  readonly file: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

const block = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/**
 * Takes the front matter off the beginning of a Markdown text: YAML between lines of three hyphens, as Jekyll, Hugo and `writeFrontMatter` have
 * it. Of names that these give to the same thing the first that is there counts. What has no field in an article becomes a line of its notes;
 * what is no YAML, or no list of names, stays in the text.
 */
export function readFrontMatter(text: string): { readonly facts: DocumentFacts; readonly text: string } {
  const found = block.exec(text)
  const entries = found === null ? undefined : entriesOf(found[1] ?? '')
  if (found === null || entries === undefined) return { facts: {}, text }
  return { facts: factsOf(entries), text: text.slice(found[0].length) }
}

/** The facts of an article as front matter that `readFrontMatter` reads the same. `leadPictureFile` is the address of its lead picture, seen from the document. */
export function writeFrontMatter(article: Article, leadPictureFile: string | undefined): string {
  const { headline, dek, byline, leadPicture, categories, tags, slug, excerpt, seoTitle, notes } = article
  const facts = {
    title: headline,
    dek,
    authors: byline.map(({ name, role }) => (role === '' ? name : { name, role })),
    leadPicture: leadPicture === null || leadPictureFile === undefined ? undefined : { file: leadPictureFile, alt: leadPicture.alt, caption: leadPicture.caption, credit: leadPicture.credit },
    categories: categories.map(categoryLabel),
    tags,
    slug,
    excerpt,
    seoTitle,
    notes
  }
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)))
  return `---\n${Object.keys(said).length === 0 ? '' : stringify(said, { lineWidth: 0 })}---\n`
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

const words = z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value).trim())
const list = z.union([words.transform((value) => value.split(',')), z.array(words)]).transform((values) => values.map((value) => value.trim()).filter((value) => value !== ''))
const author = z.union([words.transform((name) => ({ name, role: '' })), z.object({ name: words, role: words.optional().default('') })])
const leadFile = z.object({ file: words, alt: words.optional().default(''), caption: words.optional().default(''), credit: words.optional().default('') })

function pathOf(name: string): string[][] {
  const path = findCategoryPath(name)
  return path === undefined ? [] : [[...path]]
}

function factsOf(entries: Map<string, unknown>): DocumentFacts {
  /** The first of these names whose value the article takes; it is told of no more. */
  const take = <Value>(schema: z.ZodType<Value>, ...names: readonly string[]): Value | undefined => {
    for (const name of names) {
      const value = schema.safeParse(entries.get(name))
      if (!entries.has(name) || !value.success) continue
      entries.delete(name)
      return value.data
    }
    return undefined
  }
  const field = (name: 'headline' | 'dek' | 'slug' | 'excerpt' | 'seoTitle' | 'notes') => words.pipe(articleSchema.shape[name])
  const facts = {
    headline: take(field('headline'), 'title', 'headline'),
    dek: take(field('dek'), 'dek', 'subtitle', 'standfirst'),
    byline: take(z.union([z.array(author), author.transform((one) => [one])]).pipe(articleSchema.shape.byline), 'authors', 'author', 'byline'),
    leadPicture: take(leadFile, 'leadPicture'),
    categories: take(list.transform((names) => names.flatMap((name) => pathOf(name))).pipe(articleSchema.shape.categories), 'categories', 'category'),
    tags: take(list.pipe(articleSchema.shape.tags), 'tags', 'keywords'),
    slug: take(field('slug'), 'slug'),
    excerpt: take(field('excerpt'), 'excerpt', 'description', 'summary'),
    seoTitle: take(field('seoTitle'), 'seoTitle'),
    notes: take(field('notes'), 'notes')
  }
  const left = entries.size === 0 ? '' : stringify(Object.fromEntries(entries), { lineWidth: 0 }).trim()
  const notes = [facts.notes ?? '', left].filter((part) => part !== '').join('\n\n').slice(0, 100_000)
  const said = { ...facts, notes: notes === '' ? undefined : notes }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
