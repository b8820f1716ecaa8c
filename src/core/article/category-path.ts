import * as z from 'zod/mini'

/**
 * A category by its names from the root of the site's tree down: `['Dramas', 'Reviews']`. Names, not the ids of one site, because an
 * article is written before a site is known and may go to several.
 */
export const categoryPathSchema = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(10))
export type CategoryPath = readonly string[]

const separator = ' › '

/** A category path as editors read it: "Dramas › Reviews". */
export function categoryLabel(path: CategoryPath): string {
  return path.join(separator)
}

/**
 * Reads a typed category: `›` or `>`, or a slash between spaces, parts the names. Undefined when nothing is left, or when it is deeper or
 * longer than an article may hold.
 */
export function findCategoryPath(typed: string): CategoryPath | undefined {
  const names = typed.split(/\s*[›>]\s*|\s+\/\s+/u).map((name) => name.trim()).filter((name) => name !== '')
  const path = categoryPathSchema.safeParse(names)
  return path.success ? path.data : undefined
}
