import type { HeadField } from '../../../../core/publishing/post-head'
import type { PostCopy } from '../../../../core/publishing/post-copy'
import type { PostRow } from '../../../../core/publishing/post-rows'
import type { ComparedRow } from '../../ui/compare/compare-rows'
import { compareRows } from '../../ui/compare/compare-rows'
import type { Piece } from '../../ui/compare/compare-words'
import { compareText } from '../../ui/compare/compare-words'
import type { TextRow } from '../../ui/compare/text-rows'

type CopyField = 'headline' | 'excerpt' | HeadField | 'slug' | 'categories' | 'tags' | 'comments' | 'lead-picture' | 'status' | 'publish-time' | 'author' | 'pinned' | 'terms'

/** How values that are no texts are worded. */
export interface CopyWords {
  readonly comments: (areOpen: boolean) => string
  readonly standing: (standing: PostCopy['standing']) => string
  readonly moment: (at: string) => string
  readonly pin: (isPinned: boolean) => string
}

/** Who changed something since the base: the copy here, the one on the site, or both. Undefined where that is not known. */
export type ChangedBy = 'mine' | 'theirs' | 'both' | undefined

/** A row of the text, and who changed it. */
export interface AttributedRow {
  readonly compared: ComparedRow
  readonly by: ChangedBy
}

/** Where two copies of a post part. `pieces` hold both: what is `removed` stands in mine alone, what is `added` in theirs. */
export interface CopyComparison {
  /** `taxonomy` is how the site calls what `terms` are of. */
  readonly fields: readonly { readonly name: CopyField; readonly taxonomy: string | undefined; readonly pieces: readonly Piece[]; readonly by: ChangedBy }[]
  /** The rows of the text that differ, each with the one before and the one after it; `null` where rows that are the same were left out. */
  readonly rows: readonly (AttributedRow | null)[]
  readonly changes: number
}

/** Lays the copy here and the copy on the site side by side, and both against what they are changes of, where that is known. Only what differs is told. */
export function compareCopies(mine: PostCopy, theirs: PostCopy, base: PostCopy | null, words: CopyWords): CopyComparison {
  const [there, before] = [valuesOf(theirs, words), base === null ? [] : valuesOf(base, words)]
  const fields = valuesOf(mine, words).flatMap(({ key, name, taxonomy, value: here }) => {
    const [value, known] = [there, before].map((values) => values.find((one) => one.key === key)?.value)
    const pieces = compareText(here ?? '', value ?? '')
    const by = known === undefined ? undefined : changedBy(here === known, value === known)
    return pieces.some(({ kind }) => kind !== 'same') ? [{ name, taxonomy, pieces, by }] : []
  })
  const known = base === null ? undefined : new Set(base.rows.map((row) => JSON.stringify(textRowOf(row))))
  const compared = compareRows(mine.rows.map(textRowOf), theirs.rows.map(textRowOf)).map((row) => ({ compared: row, by: known && rowChangedBy(row, known) }))
  const changed = compared.filter(({ compared: { change } }) => change !== 'same').length
  return { fields, rows: changed === 0 ? [] : withNeighbours(compared), changes: fields.length + changed }
}

function changedBy(isMineKnown: boolean, isTheirsKnown: boolean): ChangedBy {
  if (isMineKnown) return isTheirsKnown ? undefined : 'theirs'
  return isTheirsKnown ? 'mine' : 'both'
}

/** A row that one copy alone has was added there, or taken away in the other; `known` are the rows of the base. */
function rowChangedBy({ change, row, before }: ComparedRow, known: ReadonlySet<string>): ChangedBy {
  const isKnown = (one: TextRow | undefined): boolean => one !== undefined && known.has(JSON.stringify(one))
  switch (change) {
    case 'same':
      return undefined
    case 'changed':
      return changedBy(isKnown(before), isKnown(row))
    case 'removed':
      return isKnown(row) ? 'theirs' : 'mine'
    case 'added':
      return isKnown(row) ? 'mine' : 'theirs'
  }
}

interface CopyValue {
  readonly key: string
  readonly name: CopyField
  readonly taxonomy: string | undefined
  /** Undefined where it is not known. */
  readonly value: string | undefined
}

function valuesOf(copy: PostCopy, words: CopyWords): CopyValue[] {
  const single: readonly (readonly [CopyField, string | undefined])[] = [
    ['headline', copy.title],
    ['excerpt', copy.excerpt],
    ['seo-title', copy.seoTitle ?? undefined],
    ['seo-description', copy.seoDescription ?? undefined],
    ['social-title', copy.socialTitle ?? undefined],
    ['social-picture', copy.socialPicture === null ? undefined : fileNameOf(copy.socialPicture)],
    ['slug', copy.slug],
    ['categories', copy.categories.toSorted().join(', ')],
    ['tags', copy.tags.toSorted().join(', ')],
    ['comments', copy.areCommentsOpen === null ? '' : words.comments(copy.areCommentsOpen)],
    ['lead-picture', fileNameOf(copy.leadPicture)],
    ['status', words.standing(copy.standing)],
    ['publish-time', copy.publishedAt === null ? '' : words.moment(copy.publishedAt)],
    ['author', copy.author ?? undefined],
    ['pinned', copy.isPinned === null ? undefined : words.pin(copy.isPinned)]
  ]
  return [
    ...single.map(([name, value]) => ({ key: name, name, taxonomy: undefined, value })),
    ...copy.terms.map(({ taxonomy, name, terms }) => ({ key: `terms ${taxonomy}`, name: 'terms' as const, taxonomy: name, value: terms.toSorted().join(', ') }))
  ]
}

/** All of an address that tells one picture from another. */
function fileNameOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1)
}

function textRowOf({ kind, text, address }: PostRow): TextRow {
  const content = text === '' ? [] : [{ type: 'text' as const, text }]
  switch (kind) {
    case 'text':
      return { kind: 'paragraph', content }
    case 'heading':
      return { kind: 'heading', level: 3, content }
    case 'picture':
    case 'card':
      return { kind: 'card', address, content }
  }
}

function withNeighbours(compared: readonly AttributedRow[]): (AttributedRow | null)[] {
  const differs = (index: number): boolean => compared[index] !== undefined && compared[index].compared.change !== 'same'
  const isShown = compared.map((_row, index) => differs(index - 1) || differs(index) || differs(index + 1))
  return compared.flatMap((row, index) => (isShown[index] ? [row] : index === 0 || isShown[index - 1] ? [null] : []))
}

/** One side of what two texts have: 'removed' is mine, 'added' theirs. */
export function sideOf(pieces: readonly Piece[], side: 'removed' | 'added'): Piece[] {
  return pieces.filter(({ kind }) => kind === 'same' || kind === side)
}
