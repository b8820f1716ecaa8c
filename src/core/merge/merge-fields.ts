import type { ArticleDraft } from '../article/article'
import type { Body } from '../article/document'
import type { PassageNote } from '../article/passage-note'
import { walk } from '../article/walk'
import type { PlacedPicture } from '../picture/picture'
import { canonicalJson } from './canonical-json'
import type { ChangedBy, Choice } from './difference'
import { changedBy, chosen } from './difference'

interface Three<Value> {
  readonly base: Value
  readonly mine: Value
  readonly theirs: Value
}

/** A field beside the text in which the copies part. */
interface Field<Name extends string, Value> extends Three<Value> {
  readonly id: string
  readonly field: Name
  readonly by: ChangedBy
  /** What is a set of names goes together where both changed it. */
  readonly mayKeepBoth: boolean
}

export type FieldDifference =
  | Field<'headline' | 'dek' | 'excerpt' | 'seoTitle' | 'seoDescription' | 'socialTitle' | 'slug', string>
  | Field<'byline', ArticleDraft['byline']>
  | Field<'leadPicture' | 'socialPicture', PlacedPicture | null>
  | Field<'categories', ArticleDraft['categories']>
  | Field<'tags', ArticleDraft['tags']>
  | Field<'comments', boolean>

/** The fields beside the text in which mine and theirs are not the same, in the order of an article. Names of a set are the same in any order. */
export function mergeFields(copies: Three<ArticleDraft>): FieldDifference[] {
  const of = <Value>(valueOf: (words: ArticleDraft) => Value, keyOf: (value: Value) => string = canonicalJson, isSet = false) => {
    const { base, mine, theirs } = mapped(copies, valueOf)
    const keys = mapped({ base, mine, theirs }, keyOf)
    const by = changedBy(keys.base, keys.mine, keys.theirs)
    return { base, mine, theirs, by, mayKeepBoth: isSet && by === 'both', isSame: keys.mine === keys.theirs }
  }
  const setKey = (names: readonly unknown[]): string => names.map(keyOfName).toSorted().join('\n')
  const fields = [
    { field: 'headline' as const, ...of(({ headline }) => headline) },
    { field: 'dek' as const, ...of(({ dek }) => dek) },
    { field: 'byline' as const, ...of(({ byline }) => byline) },
    { field: 'leadPicture' as const, ...of(({ leadPicture }) => leadPicture) },
    { field: 'categories' as const, ...of(({ categories }) => categories, setKey, true) },
    { field: 'tags' as const, ...of(({ tags }) => tags, setKey, true) },
    // An address that nobody wrote by hand follows the headline.
    { field: 'slug' as const, ...of(({ slug, isSlugEdited }) => (isSlugEdited ? slug : '')) },
    { field: 'excerpt' as const, ...of(({ excerpt }) => excerpt) },
    { field: 'seoTitle' as const, ...of(({ seoTitle }) => seoTitle) },
    { field: 'seoDescription' as const, ...of(({ seoDescription }) => seoDescription) },
    { field: 'socialTitle' as const, ...of(({ socialTitle }) => socialTitle) },
    { field: 'socialPicture' as const, ...of(({ socialPicture }) => socialPicture) },
    { field: 'comments' as const, ...of(({ areCommentsOpen }) => areCommentsOpen) }
  ]
  return fields.flatMap(({ isSame, ...field }): FieldDifference[] => (isSame ? [] : [{ id: `field-${field.field}`, ...field }]))
}

/**
 * Mine with the text that was chosen and the chosen fields. What no site has (editor's notes, slots, whether the headline counts) stays mine; a note on a
 * passage comes along with its passage.
 */
export function mergedWords(copies: Three<ArticleDraft>, body: Body, choices: ReadonlyMap<string, Choice>): ArticleDraft {
  const { mine } = copies
  const words = mergeFields(copies).reduce((merged, difference) => withField(merged, difference, chosen(difference, choices), copies.theirs), mine)
  return { ...words, body, passageNotes: [...notesFor(body, copies)] }
}

function withField(words: ArticleDraft, difference: FieldDifference, choice: Choice, theirs: ArticleDraft): ArticleDraft {
  if (choice === 'mine') return words
  switch (difference.field) {
    case 'slug':
      return { ...words, slug: theirs.slug, isSlugEdited: theirs.isSlugEdited }
    case 'comments':
      return { ...words, areCommentsOpen: difference.theirs }
    case 'categories':
      return { ...words, categories: choice === 'both' ? together(difference) : [...difference.theirs] }
    case 'tags':
      return { ...words, tags: choice === 'both' ? together(difference) : [...difference.theirs] }
    case 'byline':
      return { ...words, byline: [...difference.theirs] }
    default:
      return { ...words, [difference.field]: difference.theirs }
  }
}

/** What both have, and what either has added. */
function together<Name>({ base, mine, theirs }: Three<readonly Name[]>): Name[] {
  const [before, here, there] = [base, mine, theirs].map((names) => new Set(names.map(keyOfName)))
  const isIn = (names: ReadonlySet<string> | undefined, name: Name): boolean => names?.has(keyOfName(name)) === true
  return [...mine.filter((name) => isIn(there, name) || !isIn(before, name)), ...theirs.filter((name) => !isIn(here, name) && !isIn(before, name))]
}

/** As a site compares names: without regard to capitals. */
function keyOfName(name: unknown): string {
  return canonicalJson(name).normalize('NFC').toLowerCase()
}

/** Those of mine, and those whose passages have come along. */
function notesFor(body: Body, { base, mine, theirs }: Three<ArticleDraft>): PassageNote[] {
  const marked = new Set([...walk(body)].flatMap((node) => ('marks' in node ? (node.marks ?? []).flatMap((mark) => (mark.type === 'note' ? [mark.attrs.id] : [])) : [])))
  const notes = new Map([...base.passageNotes, ...theirs.passageNotes].filter(({ id }) => marked.has(id)).map((note) => [note.id, note]))
  for (const { id } of mine.passageNotes) notes.delete(id)
  return [...mine.passageNotes, ...notes.values()]
}

function mapped<From, To>({ base, mine, theirs }: Three<From>, valueOf: (value: From) => To): Three<To> {
  return { base: valueOf(base), mine: valueOf(mine), theirs: valueOf(theirs) }
}
