import { useEffect, useRef, useState } from 'react'
import type { DragEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { outlineGoTo, outlineMove, outlineStep } from '../../editor/outline-commands'
import { useOutline, useOutlinePlace } from '../../editor/queries/text-facts'
import { OutlineRow } from './outline-row'
import './outline.css'

/** Headings and items of the text, to go to and to move: by drag, or with Alt+Shift and the arrow keys. */
export function OutlinePanel() {
  const { t } = useTranslation('article')
  const entries = useOutline()
  const here = useOutlinePlace()
  const [active, setActive] = useState(0)
  const [dragged, setDragged] = useState<number>()
  const [dropBefore, setDropBefore] = useState<number>()
  const list = useRef<HTMLDivElement>(null)
  const activeIndex = Math.min(active, entries.length - 1)

  // No browser scrolls to an option that only is named as the active one.
  useEffect(() => list.current?.children[activeIndex]?.scrollIntoView({ block: 'nearest' }), [activeIndex])

  const goTo = (index: number) => {
    setActive(index)
    outlineGoTo(index)
  }
  const follow = (moved: number | undefined) => {
    if (moved !== undefined) setActive(moved)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const isMove = event.altKey && event.shiftKey
    const act: Record<string, () => void> = {
      ArrowDown: () => (isMove ? follow(outlineStep(activeIndex, 1)) : setActive(Math.min(activeIndex + 1, entries.length - 1))),
      ArrowUp: () => (isMove ? follow(outlineStep(activeIndex, -1)) : setActive(Math.max(activeIndex - 1, 0))),
      Home: () => setActive(0),
      End: () => setActive(entries.length - 1),
      Enter: () => goTo(activeIndex)
    }
    const run = act[event.key]
    if (run === undefined) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }

  const beforeAt = ({ clientY, currentTarget }: DragEvent<HTMLElement>, index: number) => {
    const { top, height } = currentTarget.getBoundingClientRect()
    return clientY < top + height / 2 ? index : index + 1
  }
  const endDrag = () => {
    setDragged(undefined)
    setDropBefore(undefined)
  }

  if (entries.length === 0) return <p className="outline-empty">{t('outline.empty')}</p>
  return (
    <>
      <div
        ref={list}
        className="outline"
        role="listbox"
        aria-label={t('outline.label')}
        aria-describedby="outline-hint"
        tabIndex={0}
        aria-activedescendant={`outline-${activeIndex}`}
        onKeyDown={onKeyDown}
      >
        {entries.map((entry, index) => (
          <OutlineRow
            key={index} // a place, not a thing: what stands there may change
            entry={entry}
            index={index}
            isActive={index === activeIndex}
            isHere={index === here}
            dropEdge={dragged === undefined || dropBefore === undefined ? undefined : dropBefore === index ? 'above' : dropBefore === entries.length && index === entries.length - 1 ? 'below' : undefined}
            onChoose={() => goTo(index)}
            onDragStart={() => setDragged(index)}
            onDragOver={(event) => {
              if (dragged === undefined) return
              event.preventDefault()
              setDropBefore(beforeAt(event, index))
            }}
            onDrop={(event) => {
              if (dragged !== undefined) follow(outlineMove(dragged, beforeAt(event, index)))
              endDrag()
            }}
            onDragEnd={endDrag}
          />
        ))}
      </div>
      <p id="outline-hint" className="outline-hint">
        {t('outline.hint')}
      </p>
    </>
  )
}
