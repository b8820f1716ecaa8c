import type { CategoryPath } from './article'

const separator = ' › '

/** A category path as editors read it: "Dramas › Reviews". */
export function categoryLabel(path: CategoryPath): string {
  return path.join(separator)
}

/** Reads a typed category: `›` or `>`, or ` / ` between spaces, parts the names. Undefined when nothing is left. */
export function findCategoryPath(typed: string): CategoryPath | undefined {
  const names = typed.split(/\s*(?:›|>|\s\/\s)\s*/u).map((name) => name.trim()).filter((name) => name !== '')
  return names.length > 0 ? names : undefined
}
