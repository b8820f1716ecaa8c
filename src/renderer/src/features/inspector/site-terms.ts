import type { CategoryPath } from '../../../../core/article/category-path'
import { categoryLabel, findCategoryPath } from '../../../../core/article/category-path'
import type { SiteTerm } from '../../../../core/publishing/site-term'

function folded(text: string): string {
  return text.normalize('NFC').trim().toLocaleLowerCase()
}

/** The same path, whatever the case: names of terms are compared by a CMS without it. */
export function categoryKey(path: CategoryPath): string {
  return path.map(folded).join('\n')
}

/** Every category of a site by its names from the root down, in the order of the tree. A term whose parent is missing stands at the root. */
export function categoryPathsOf(terms: readonly SiteTerm[]): readonly CategoryPath[] {
  const byId = new Map(terms.map((term) => [term.id, term]))
  const pathTo = (term: SiteTerm): string[] => {
    const path = [term.name]
    const seen = new Set([term.id])
    for (let parent = byId.get(term.parentId); parent !== undefined && !seen.has(parent.id); parent = byId.get(parent.parentId)) {
      path.unshift(parent.name)
      seen.add(parent.id)
    }
    return path
  }
  return terms.map(pathTo).toSorted((one, other) => categoryLabel(one).localeCompare(categoryLabel(other)))
}

/**
 * The category that an editor means: one the site has, by its whole path or by its own name where only one has it; else a new one. A name may
 * hold what parts names elsewhere ("Film / TV"). Undefined when nothing was typed.
 */
export function categoryMeant(typed: string, known: readonly CategoryPath[]): CategoryPath | undefined {
  const path = findCategoryPath(typed)
  if (path === undefined) return undefined
  const whole =
    known.find((candidate) => folded(categoryLabel(candidate)) === folded(typed)) ?? known.find((candidate) => categoryKey(candidate) === categoryKey(path))
  if (whole !== undefined) return whole
  const byName = known.filter((candidate) => [folded(typed), categoryKey(path)].includes(categoryKey(candidate.slice(-1))))
  return byName.length === 1 ? byName[0] : path
}

/** The tag as the site writes it, where it has it; else as typed. */
export function tagMeant(typed: string, known: readonly string[]): string {
  return known.find((name) => folded(name) === folded(typed)) ?? typed.trim()
}

export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((name) => folded(name) === folded(tag))
}
