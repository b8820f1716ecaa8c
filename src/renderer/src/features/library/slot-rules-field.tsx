import { Checkbox } from '@mantine/core'
import '@mantine/core/styles/Checkbox.layer.css'
import { useTranslation } from 'react-i18next'
import type { Slot, SlotPart } from '../../../../core/slots/slot'
import { plainSlot, rulesOfPart } from '../../../../core/slots/slot-rules'
import './slot-rules-field.css'

interface SlotRulesFieldProps {
  /** The parts that a rule can be given for. */
  readonly parts: readonly SlotPart[]
  readonly slots: readonly Slot[]
  readonly onChange: (slots: Slot[]) => void
}

/** Which parts of a template are to be filled, and with what. */
export function SlotRulesField({ parts, slots, onChange }: SlotRulesFieldProps) {
  const { t } = useTranslation('library')
  const change = (part: SlotPart, slot: Slot | undefined) => onChange([...slots.filter((other) => other.part !== part), ...(slot === undefined ? [] : [slot])])
  return (
    <fieldset className="slot-rules">
      <legend>{t('ownTemplate.rules')}</legend>
      <p className="own-template-about">{t('ownTemplate.rulesAbout')}</p>
      {parts.map((part) => (
        <PartRules key={part} part={part} slot={slots.find((slot) => slot.part === part)} onChange={(slot) => change(part, slot)} />
      ))}
    </fieldset>
  )
}

interface PartRulesProps {
  readonly part: SlotPart
  readonly slot: Slot | undefined
  readonly onChange: (slot: Slot | undefined) => void
}

function PartRules({ part, slot, onChange }: PartRulesProps) {
  const { t } = useTranslation('library')
  const { t: tSlots } = useTranslation('checks')
  const name = part === 'item' || part === 'section' ? t(`ownTemplate.each.${part}`) : tSlots(`slots.part.${part}`)
  const rules = rulesOfPart[part]
  const bound = (which: 'fewest' | 'most') => (
    <input
      type="number"
      min={1}
      max={100_000}
      aria-label={t(`ownTemplate.${which}Of`, { part: name })}
      aria-invalid={slot !== undefined && isContradictory(slot)}
      placeholder="–"
      value={slot?.[which] ?? ''}
      onChange={({ currentTarget }) => slot && onChange({ ...slot, [which]: boundOf(currentTarget.value) })}
    />
  )
  const demand = (which: 'needsPicture' | 'needsCredit') => (
    <Checkbox
      size="xs"
      label={t(`ownTemplate.${which}`)}
      aria-label={t(`ownTemplate.${which}Of`, { part: name })}
      checked={slot?.[which] ?? false}
      onChange={({ currentTarget }) => slot && onChange({ ...slot, [which]: currentTarget.checked })}
    />
  )
  return (
    <div className="slot-rules-part" role="group" aria-label={name}>
      <Checkbox size="xs" label={name} checked={slot !== undefined} onChange={({ currentTarget }) => onChange(currentTarget.checked ? plainSlot(part) : undefined)} />
      {slot === undefined ? null : (
        <>
          {rules.length ? (
            <span className="slot-rules-length">
              {bound('fewest')} {t('ownTemplate.to')} {bound('most')} {t('ownTemplate.words')}
            </span>
          ) : (
            <span />
          )}
          {rules.picture ? demand('needsPicture') : <span />}
          {rules.credit ? demand('needsCredit') : null}
        </>
      )}
    </div>
  )
}

/** Whether no text can be as long as its rule wants it. */
export function isContradictory({ fewest, most }: Slot): boolean {
  return fewest !== null && most !== null && most < fewest
}

function boundOf(typed: string): number | null {
  const value = Math.trunc(Number(typed))
  return value >= 1 ? Math.min(value, 100_000) : null
}
