import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedRow } from '../../ui/compare/compare-rows'
import type { TextRow } from '../../ui/compare/text-rows'
import { PictureView } from './picture-view'
import { PiecesView } from './pieces-view'

/** A row of the text as the page shows it. Its change is said to screen readers, and seen by more than its colour. */
export function RowView({ compared: { change, row, before, pieces } }: { readonly compared: ComparedRow }) {
  const { t } = useTranslation('versions')
  if (row.kind === 'picture') return <PictureView before={before?.kind === 'picture' ? before.picture : null} after={change === 'removed' ? null : row.picture} />
  return (
    <div className="version-row" data-change={change}>
      {change === 'same' ? null : <span className="version-spoken">{t(`row.${change}`)}: </span>}
      <RowText row={row} before={before} text={<PiecesView pieces={pieces} />} />
    </div>
  )
}

interface RowTextProps {
  readonly row: Exclude<TextRow, { readonly kind: 'picture' }>
  readonly before: TextRow | undefined
  readonly text: ReactNode
}

function RowText({ row, before, text }: RowTextProps) {
  switch (row.kind) {
    case 'paragraph':
      return <p>{text}</p>
    case 'quote':
      return <blockquote>{text}</blockquote>
    case 'card':
      return (
        <p className="version-card">
          <Changed before={before?.kind === 'card' ? before.address : row.address} after={row.address} />
          {text}
        </p>
      )
    case 'code':
      return (
        <pre className="version-code">
          <code>{text}</code>
        </pre>
      )
    case 'cells':
      return <p className="version-cells">{row.isHeader ? <strong>{text}</strong> : text}</p>
    case 'rule':
      return <hr />
    case 'heading': {
      const Heading = `h${row.level}` as const
      return <Heading>{text}</Heading>
    }
    case 'list':
      return (
        <p className="version-list-row" style={{ paddingInlineStart: `${row.depth * 1.35}em` }}>
          <span className="version-marker">{row.marker}</span>
          {text}
        </p>
      )
    case 'item':
      return (
        <h3 className="version-item">
          <span className="version-rank">
            <Changed before={before?.kind === 'item' ? before.rank : row.rank} after={row.rank} />
          </span>{' '}
          {text}
        </h3>
      )
  }
}

/** What stands beside a text: a rank, an address. */
function Changed<Value extends string | number>({ before, after }: { readonly before: Value; readonly after: Value }) {
  if (before === after) return <span>{after}</span>
  return (
    <>
      <del>{before}</del> <ins>{after}</ins>
    </>
  )
}
