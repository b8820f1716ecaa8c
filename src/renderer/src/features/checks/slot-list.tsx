import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { countComplete } from '../../../../core/slots/slot-progress'
import type { SlotState } from '../../../../core/slots/slot-progress'
import { goToSlot } from '../../checks/go-to-slot'
import { useSlotProgress } from '../../checks/use-slot-progress'
import { useSlotWords } from '../../checks/use-slot-words'
import './slots.css'
import { useLettingGo } from './use-letting-go'

interface SlotListProps {
  /** Someone goes from here to a place on the page. */
  readonly onLeave: () => void
}

/** What the template of the article wants filled, part by part, each with the way to its place. Nothing for an article without slots. */
export function SlotList({ onLeave }: SlotListProps) {
  const { t } = useTranslation('checks')
  const { nameOf, lackOf } = useSlotWords()
  const slots = useSlotProgress()
  const letGo = useLettingGo()
  if (slots.length === 0) return null
  const complete = countComplete(slots)
  const words = t('slots.complete', { complete, total: slots.length })
  const stop = () => {
    // The button goes, and the focus with it.
    document.querySelector<HTMLElement>('.side-panel [role="tab"][aria-selected="true"]')?.focus()
    letGo()
  }
  const goTo = (slot: SlotState) => {
    onLeave()
    goToSlot(slot)
  }
  return (
    <section className="slots" aria-label={t('slots.label')}>
      <p className="slots-head">
        <b>{words}</b>
        <button type="button" className="text-button flush-end" onClick={stop}>
          {t('slots.letGo')}
        </button>
      </p>
      <progress value={complete} max={slots.length} aria-label={t('slots.label')} aria-valuetext={words} data-complete={complete === slots.length} />
      <ul>
        {slots.map((slot) => {
          const isComplete = slot.lacks.length === 0
          return (
            <li key={`${slot.part} ${slot.index}`} data-complete={isComplete}>
              {isComplete ? <IconCircleCheck size={16} stroke={1.6} role="img" aria-label={t('slots.done')} /> : <IconCircle size={16} stroke={1.6} aria-hidden="true" />}
              <button type="button" onClick={() => goTo(slot)}>
                <span className="slot-name">{nameOf(slot)}</span> {isComplete ? null : <span className="slot-lacks">{slot.lacks.map(lackOf).join(' · ')}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
