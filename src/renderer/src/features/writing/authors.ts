import type { Author } from '../../../../core/article/article'

/** Reads "Name, Role"; the role may be missing. Undefined when there is no name. */
export function findAuthor(typed: string): Author | undefined {
  const comma = typed.search(/[,，、]/)
  const name = (comma < 0 ? typed : typed.slice(0, comma)).trim().slice(0, 200)
  const role = comma < 0 ? '' : typed.slice(comma + 1).trim().slice(0, 200)
  return name === '' ? undefined : { name, role }
}

/** An author as one types it. */
export function authorText({ name, role }: Author): string {
  return role === '' ? name : `${name}, ${role}`
}

/** The authors, and what is being typed as one more, at its place among them: it counts before it is finished, so that it is saved. */
export function withTyped(authors: readonly Author[], typed: string, place = authors.length): Author[] {
  const author = findAuthor(typed)
  return author === undefined ? [...authors] : authors.toSpliced(place, 0, author)
}
