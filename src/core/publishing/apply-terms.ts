import { isWrite, mismatch } from './publish-command'
import type { PublishCommand } from './publish-command'
import type { PublishJob } from './publish-job'
import type { RemoteId } from './remote-id'
import { isSameName } from './same-name'

/** A category was made: every path that begins as the one it was made for has it. */
export function withCategory(job: PublishJob, command: PublishCommand, termId: RemoteId): PublishJob {
  if (command.type !== 'create-category' || job.categories === null) throw mismatch(command, { type: 'term-stored', termId })
  const created = job.categories.find(({ path, ids }) => ids.length < path.length)
  if (created === undefined) throw mismatch(command, { type: 'term-stored', termId })
  const names = created.path.slice(0, created.ids.length + 1)
  const categories = job.categories.map((category) =>
    category.ids.length === created.ids.length && beginsWith(category.path, names) ? { ...category, ids: [...category.ids, termId] } : category
  )
  return { ...job, categories, createdCategories: [...job.createdCategories, names.join(' › ')] }
}

/** A tag was found, was not (without an id), or was made. */
export function withTag(job: PublishJob, command: PublishCommand, tagId: RemoteId | undefined): PublishJob {
  if (command.type !== 'find-tag' && command.type !== 'create-tag') throw mismatch(command, { type: 'tag-found', tagId })
  const tags = job.tags.map((tag) => (tag.name === command.name ? { ...tag, isLookedUp: true, tagId: tagId ?? null } : tag))
  return { ...job, tags, createdTags: isWrite(command) ? [...job.createdTags, command.name] : job.createdTags }
}

/** A term of a taxonomy of the site's own was found, was not (without an id), or was made. */
export function withTerm(job: PublishJob, command: PublishCommand, termId: RemoteId | undefined): PublishJob {
  const asked = command.type === 'find-term' || command.type === 'create-term' ? job.terms.find(({ taxonomy, path, ids }) => taxonomy === command.taxonomy && ids.length < path.length) : undefined
  if (asked === undefined) throw mismatch(command, { type: 'term-found', termId })
  const names = asked.path.slice(0, asked.ids.length + 1)
  const terms = job.terms.map((term) => {
    const isMeant = term.taxonomy === asked.taxonomy && term.ids.length === asked.ids.length && beginsWith(term.path, names)
    if (!isMeant) return term
    return termId === undefined ? { ...term, isLookedUp: true } : { ...term, ids: [...term.ids, termId], isLookedUp: false }
  })
  return { ...job, terms, createdTerms: isWrite(command) ? [...job.createdTerms, names.join(' › ')] : job.createdTerms }
}

/** Whether one category path begins with the given names. */
function beginsWith(path: readonly string[], names: readonly string[]): boolean {
  return names.every((name, depth) => isSameName(path[depth] ?? '', name))
}
