import type { ArticleDraft } from '../../../../core/article/article'
import type { Inline } from '../../../../core/article/document'
import { textOf } from '../../../../core/article/walk'
import type { AnyPart, TextDifference } from '../../../../core/merge/difference'
import type { FieldDifference } from '../../../../core/merge/merge-fields'
import type { PlacedPicture, SizedPlace } from '../../../../core/picture/picture'
import type { Conflict } from '../../../../core/publishing/conflict'
import { compareRows } from '../../ui/compare/compare-rows'
import type { Piece } from '../../ui/compare/compare-words'
import { compareText } from '../../ui/compare/compare-words'
import { rowsOfParts } from '../../ui/compare/text-rows'
import type { TextRow } from '../../ui/compare/text-rows'
import { sideOf } from './compare-copies'
import type { Difference } from './merge-copies'

/** A line of one copy: a text, or a picture with its words. */
export interface SideLine {
  readonly kind: 'text' | 'heading' | 'picture'
  readonly pieces: readonly Piece[]
  readonly pictureId: string | null
}

/** What each copy has where they part. Empty where it has nothing. */
export interface BothSides {
  readonly mine: readonly SideLine[]
  readonly theirs: readonly SideLine[]
}

/** How values that are no texts are worded. */
export interface MergeWords {
  readonly comments: (areOpen: boolean) => string
  readonly pin: (isPinned: boolean) => string
  readonly direction: (order: 'ascending' | 'countdown') => string
}

/** What is to be read of a difference, what the other copy has not marked. */
export function bothSides(difference: Difference, conflict: Conflict, words: MergeWords): BothSides {
  if ('chosen' in difference) {
    const valueOf = (copy: Conflict['mine']): string => {
      if (difference.chosen === 'author') return copy.author ?? ''
      if (difference.chosen === 'pin') return copy.isPinned === null ? '' : words.pin(copy.isPinned)
      return (copy.terms.find(({ taxonomy }) => taxonomy === difference.taxonomy)?.terms ?? []).join(', ')
    }
    return ofTexts(valueOf(conflict.mine), valueOf(conflict.theirs))
  }
  return 'field' in difference ? ofField(difference, words) : ofText(difference, words)
}

function ofField(difference: FieldDifference, words: MergeWords): BothSides {
  switch (difference.field) {
    case 'leadPicture':
    case 'socialPicture':
      return ofRows(...bothOf(difference, (picture) => (picture === null ? [] : [rowOfPicture(picture)])))
    case 'comments':
      return ofTexts(...bothOf(difference, words.comments))
    case 'byline':
      return ofTexts(...bothOf(difference, bylineOf))
    case 'categories':
      return ofTexts(...bothOf(difference, (paths) => paths.map((path) => path.join(' › ')).join(', ')))
    case 'tags':
      return ofTexts(...bothOf(difference, (tags) => tags.join(', ')))
    default:
      return ofTexts(difference.mine, difference.theirs)
  }
}

function bothOf<Value, Shown>({ mine, theirs }: { readonly mine: Value; readonly theirs: Value }, show: (value: Value) => Shown): [Shown, Shown] {
  return [show(mine), show(theirs)]
}

function bylineOf(byline: ArticleDraft['byline']): string {
  return byline.map(({ name, role }) => (role === '' ? name : `${name}, ${role}`)).join(' · ')
}

function ofText({ kind, mine, theirs }: TextDifference, words: MergeWords): BothSides {
  if (kind === 'direction') return ofTexts(...bothOf({ mine, theirs }, (parts) => parts.map((part) => (part.type === 'listicle' ? words.direction(part.attrs.order) : '')).join('')))
  if (kind === 'order') return { mine: mine.map(firstWords), theirs: theirs.map(firstWords) }
  return ofRows(rowsOfParts(mine), rowsOfParts(theirs))
}

/** What an order is of needs no more than to be known again. */
const longestFirstWords = 80

function firstWords(part: AnyPart): SideLine {
  const [line = ''] = textOf(part.type === 'listicleItem' ? part.content[0] : part).split('\n')
  const text = line.length > longestFirstWords ? `${line.slice(0, longestFirstWords)}…` : line
  return { kind: 'text', pieces: [{ kind: 'same', text, marks: [] }], pictureId: null }
}

function ofTexts(mine: string, theirs: string): BothSides {
  const pieces = compareText(mine, theirs)
  return { mine: lineOf(sideOf(pieces, 'removed')), theirs: lineOf(sideOf(pieces, 'added')) }
}

function lineOf(pieces: readonly Piece[]): SideLine[] {
  return pieces.length === 0 ? [] : [{ kind: 'text', pieces, pictureId: null }]
}

function ofRows(mine: readonly TextRow[], theirs: readonly TextRow[]): BothSides {
  const compared = compareRows(mine.map(withWords), theirs.map(withWords))
  return {
    mine: compared.flatMap(({ before, pieces }) => (before === undefined ? [] : [sideLine(before, sideOf(pieces, 'removed'))])),
    theirs: compared.flatMap(({ change, row, pieces }) => (change === 'removed' ? [] : [sideLine(row, sideOf(pieces, 'added'))]))
  }
}

/** A picture as a card of its words, so that those are compared, too. */
function withWords(row: TextRow): TextRow {
  return row.kind === 'picture' ? { kind: 'card', address: pictureAddress(row.picture), content: wordsOfPicture(row.picture) } : row
}

const pictureScheme = 'picture:'

function pictureAddress({ pictureId }: Pick<SizedPlace, 'pictureId'>): string {
  return `${pictureScheme}${pictureId ?? ''}`
}

function wordsOfPicture({ caption, credit, alt }: Pick<SizedPlace, 'caption' | 'credit' | 'alt'>): Inline[] {
  const text = [caption, credit, alt].filter((words) => words !== '').join(' · ')
  return text === '' ? [] : [{ type: 'text', text }]
}

function rowOfPicture(picture: PlacedPicture): TextRow {
  return { kind: 'card', address: pictureAddress(picture), content: wordsOfPicture(picture) }
}

function sideLine(row: TextRow, pieces: readonly Piece[]): SideLine {
  const isPicture = row.kind === 'card' && row.address.startsWith(pictureScheme)
  const kind = isPicture ? 'picture' : row.kind === 'heading' || row.kind === 'item' ? 'heading' : 'text'
  return { kind, pieces, pictureId: isPicture ? row.address.slice(pictureScheme.length) || null : null }
}
