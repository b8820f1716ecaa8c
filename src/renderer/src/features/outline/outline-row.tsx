import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineEntry } from '../../editor/queries/outline'

interface OutlineRowProps {
  readonly entry: OutlineEntry
  readonly index: number
  readonly isActive: boolean
  /** Whether the caret stands in it. */
  readonly isHere: boolean
  readonly dropEdge: 'above' | 'below' | undefined
  readonly onChoose: () => void
  readonly onDragStart: () => void
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void
  readonly onDrop: (event: DragEvent<HTMLElement>) => void
  readonly onDragEnd: () => void
}

/** A line of the outline. What stands within an item goes where its item goes. */
export function OutlineRow({ entry, index, isActive, isHere, dropEdge, onChoose, ...drag }: OutlineRowProps) {
  const { t } = useTranslation('article')
  const isMovable = entry.kind === 'item' || !entry.isInItem
  return (
    <div
      id={`outline-${index}`}
      className="outline-row"
      role="option"
      aria-selected={isActive}
      aria-current={isHere ? 'location' : undefined}
      data-level={entry.kind === 'item' ? 'item' : entry.isInItem ? 'within' : entry.level}
      data-drop={dropEdge}
      draggable={isMovable}
      onClick={onChoose}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('application/x-copydesk-outline', '') // no words: let go over a field or the text they would be put in
        drag.onDragStart()
      }}
      onDragOver={drag.onDragOver}
      onDrop={(event) => {
        event.preventDefault()
        drag.onDrop(event)
      }}
      onDragEnd={drag.onDragEnd}
    >
      {entry.kind === 'item' ? <span className="outline-rank">{entry.rank}.</span> : null}
      <span className="outline-text" data-is-empty={entry.text.trim() === ''}>
        {entry.text.trim() === '' ? t(entry.kind === 'item' ? 'outline.emptyItem' : 'outline.emptyHeading') : entry.text}
      </span>
      {entry.kind === 'item' ? <span className="outline-length">{lengthOf(entry.counts)}</span> : null}
    </div>
  )

  function lengthOf({ words, cjkCharacters }: { readonly words: number; readonly cjkCharacters: number }): string {
    return cjkCharacters > words ? t('outline.characters', { count: cjkCharacters }) : t('outline.words', { count: words })
  }
}
