import { useTranslation } from 'react-i18next'
import type { Piece } from '../../ui/compare/compare-words'
import type { AttributedRow, ChangedBy, CopyComparison } from './compare-copies'
import { sideOf } from './compare-copies'

interface ConflictTableProps {
  readonly comparison: CopyComparison
  /** What stands over the site's column. */
  readonly there: string
}

/** What differs, mine on one side and theirs on the other. A table, so that a screen reader says whose words it reads. */
export function ConflictTable({ comparison: { fields, rows }, there }: ConflictTableProps) {
  const { t } = useTranslation('publishing')
  return (
    <div className="conflict-scroll" tabIndex={0} role="region" aria-label={t('conflict.differences')}>
      <table className="conflict-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('conflict.here')}</th>
            <th scope="col">{there}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, taxonomy, pieces, by }) => (
            <tr key={`${name} ${taxonomy ?? ''}`}>
              <th scope="row">
                {taxonomy ?? t(`field.${name}`)}
                <Who by={by} />
              </th>
              <td>
                <Side pieces={sideOf(pieces, 'removed')} />
              </td>
              <td>
                <Side pieces={sideOf(pieces, 'added')} />
              </td>
            </tr>
          ))}
          {rows.map((row, index) =>
            row === null ? (
              <tr key={index} className="conflict-gap">
                <th scope="row" />
                <td colSpan={2}>{t('conflict.sameText')}</td>
              </tr>
            ) : (
              <TextRowView key={index} row={row} />
            )
          )}
        </tbody>
      </table>
    </div>
  )
}

function TextRowView({ row: { compared, by } }: { readonly row: AttributedRow }) {
  const { t } = useTranslation('publishing')
  const { change, row, before, pieces } = compared
  const mine = change === 'added' ? undefined : (before ?? row)
  const theirs = change === 'removed' ? undefined : row
  const name = row.kind === 'heading' ? t('conflict.heading') : row.kind === 'card' ? t('conflict.picture') : t('field.content')
  return (
    <tr data-change={change}>
      <th scope="row">
        {name}
        <Who by={by} />
      </th>
      {mine === undefined ? (
        <td className="conflict-none">{t('conflict.notHere')}</td>
      ) : (
        <td>
          <Side pieces={sideOf(pieces, 'removed')} />
          {mine.kind === 'card' ? <Address address={mine.address} /> : null}
        </td>
      )}
      {theirs === undefined ? (
        <td className="conflict-none">{t('conflict.notThere')}</td>
      ) : (
        <td>
          <Side pieces={sideOf(pieces, 'added')} />
          {theirs.kind === 'card' ? <Address address={theirs.address} /> : null}
        </td>
      )}
    </tr>
  )
}

/** Who changed a row, under its name. */
function Who({ by }: { readonly by: ChangedBy }) {
  const { t } = useTranslation('publishing')
  return by === undefined ? null : (
    <span className="conflict-who" data-by={by}>
      {t(`conflict.changedBy.${by}`)}
    </span>
  )
}

/** A text of one side; what the other has not is marked by more than a colour. */
function Side({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { t } = useTranslation('publishing')
  if (pieces.length === 0) return <span className="quiet">{t('empty')}</span>
  return pieces.map(({ kind, text }, index) => (kind === 'same' ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>))
}

function Address({ address }: { readonly address: string }) {
  return <span className="conflict-address">{address.slice(address.lastIndexOf('/') + 1)}</span>
}
