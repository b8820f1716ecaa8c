import { useTranslation } from 'react-i18next'
import type { Lack, SlotState } from '../../../core/slots/slot-progress'

/** How slots are told in the language of the interface: by their part, and with what they lack. */
export function useSlotWords(): { readonly nameOf: (slot: Pick<SlotState, 'part' | 'number' | 'heading'>) => string; readonly lackOf: (lack: Lack) => string } {
  const { t } = useTranslation('checks')
  const nameOf = ({ part, number, heading = '' }: Pick<SlotState, 'part' | 'number' | 'heading'>) => {
    const name = t(`slots.part.${part}`, { number })
    return heading.trim() === '' ? name : `${name} · ${heading.trim()}`
  }
  const lackOf = (lack: Lack) => {
    if (lack.kind !== 'short' && lack.kind !== 'long') return t(`slots.lack.${lack.kind}`)
    const { kind, length, bound, isCjk } = lack
    return t(`slots.lack.${kind}${isCjk ? 'Characters' : 'Words'}`, { length, bound })
  }
  return { nameOf, lackOf }
}
