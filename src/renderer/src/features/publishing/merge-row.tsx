import { Radio } from '@mantine/core'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { textOf } from '../../../../core/article/walk'
import type { Choice, TextDifference } from '../../../../core/merge/difference'
import type { Conflict } from '../../../../core/publishing/conflict'
import type { Difference } from './merge-copies'
import { bothSides } from './merge-sides'
import type { MergeWords, SideLine } from './merge-sides'

interface MergeRowProps {
  readonly difference: Difference
  /** For the names of authors and terms. */
  readonly conflict: Conflict
  readonly words: MergeWords
  /** Undefined while it is open. */
  readonly choice: Choice | undefined
  readonly onChoose: (choice: Choice) => void
}

/** One place where the copies part: what stands here, what stands on the site, and which of them is taken. */
export function MergeRow({ difference, conflict, words, choice, onChoose }: MergeRowProps) {
  const { t } = useTranslation('publishing')
  const id = useId()
  const sides = useMemo(() => bothSides(difference, conflict, words), [difference, conflict, words]) // not anew for each choice of another row
  const where = 'within' in difference && difference.within !== undefined ? textOf(difference.within.content[0]) : ''
  const name = useNameOf(difference, conflict)
  return (
    <li className="merge-row" data-open={choice === undefined || undefined}>
      <p className="merge-name" id={id}>
        <span>{name}</span>
        {where === '' ? null : <span className="quiet">{t('merge.inItem', { heading: where })}</span>}
        <span className="conflict-who" data-by={difference.by}>
          {t(`conflict.changedBy.${difference.by}`)}
        </span>
      </p>
      <Radio.Group aria-labelledby={id} value={choice ?? null} onChange={(value) => onChoose(value === 'theirs' ? 'theirs' : value === 'both' ? 'both' : 'mine')}>
        <div className="merge-sides">
          <Radio className="merge-side" value="mine" label={<SideOf name={t('merge.here')} lines={sides.mine} none={t('merge.notHere')} />} />
          <Radio className="merge-side merge-theirs" value="theirs" label={<SideOf name={t('merge.there')} lines={sides.theirs} none={t('merge.notThere')} />} />
        </div>
        {difference.mayKeepBoth ? <Radio className="merge-both" value="both" label={t('field' in difference ? 'merge.together' : 'merge.both')} /> : null}
      </Radio.Group>
    </li>
  )
}

function useNameOf(difference: Difference, { mine, theirs }: Conflict): string {
  const { t } = useTranslation('publishing')
  if ('field' in difference) return t(`merge.field.${difference.field}`)
  if ('kind' in difference) return t(arePictures(difference) ? 'conflict.picture' : `merge.text.${difference.kind === 'name' ? 'item' : difference.kind}`)
  if (difference.chosen !== 'terms') return t(difference.chosen === 'pin' ? 'field.pinned' : 'field.author')
  return [...theirs.terms, ...mine.terms].find(({ taxonomy }) => taxonomy === difference.taxonomy)?.name ?? t('field.terms')
}

function arePictures({ kind, mine, theirs }: TextDifference): boolean {
  return kind === 'blocks' && [...mine, ...theirs].every(({ type }) => type === 'figure')
}

function SideOf({ name, lines, none }: { readonly name: string; readonly lines: readonly SideLine[]; readonly none: string }) {
  return (
    <>
      <span className="merge-whose">{name}</span>
      {lines.length === 0 ? <span className="conflict-none">{none}</span> : lines.map((line, index) => <Line key={index} line={line} />)}
    </>
  )
}

function Line({ line: { kind, pieces, pictureId } }: { readonly line: SideLine }) {
  const { t } = useTranslation('publishing')
  const words = pieces.map((piece, index) => (piece.kind === 'same' ? <span key={index}>{piece.text}</span> : <mark key={index}>{piece.text}</mark>))
  if (kind !== 'picture') return <span className="merge-line" data-kind={kind}>{words}</span>
  return (
    <span className="merge-picture">
      {pictureId === null ? <span className="quiet">{t('merge.emptyPlace')}</span> : <img src={`app://copydesk/media/${pictureId}`} alt="" loading="lazy" />}
      <span>{words}</span>
    </span>
  )
}
