import { categoryPathSchema, type CategoryPath } from './article'

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
