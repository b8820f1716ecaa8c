import { Button } from '@mantine/core'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionId } from '../../../../ipc/actions'
import { findActionOfKeys, giveKeys, keysOfActions, swapKeys } from '../../../../ipc/chosen-keys'
import type { ChosenKeys } from '../../../../ipc/chosen-keys'
import { acceleratorOf } from '../../actions/accelerator'
import { keyLabel } from '../../ui/key-label'
import { judgeKeys } from './judge-keys'

interface KeyRecorderProps {
  readonly id: ActionId
  readonly platform: string
  readonly chosen: ChosenKeys
  readonly onChoose: (chosen: ChosenKeys) => void
  readonly onGiveUp: () => void
}

/** Takes the next keys that are pressed for an action, or says whose they are and lets the editor decide. */
export function KeyRecorder({ id, platform, chosen, onChoose, onGiveUp }: KeyRecorderProps) {
  const { t } = useTranslation('keys')
  const { t: tAction } = useTranslation('actions')
  const [pressed, setPressed] = useState<string>()
  const verdict = pressed === undefined ? undefined : judgeKeys(pressed, id, chosen)
  const label = pressed === undefined ? '' : keyLabel(pressed, platform)
  const other = pressed === undefined || verdict !== 'taken' ? undefined : findActionOfKeys(pressed, chosen)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === 'Tab' && isBare) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape' && isBare) onGiveUp()
    else if ((event.key === 'Backspace' || event.key === 'Delete') && isBare && !event.shiftKey) onChoose(giveKeys(chosen, id, []))
    else {
      const keys = acceleratorOf(event.nativeEvent, platform)
      if (keys === undefined) return
      if (judgeKeys(keys, id, chosen) === 'free') onChoose(giveKeys(chosen, id, [keys]))
      else setPressed(keys)
    }
  }

  return (
    <div className="keys-recorder">
      <input
        autoFocus
        readOnly
        className="keys-input"
        data-mantine-stop-propagation="true"
        aria-label={t('newKeys', { action: tAction(id) })}
        aria-describedby="keys-told"
        placeholder={t('press')}
        value={label}
        onKeyDown={onKeyDown}
      />
      <p id="keys-told" role="status" data-tone={verdict === undefined ? 'quiet' : 'warning'}>
        {verdict === undefined || verdict === 'free' ? t('hint') : null}
        {other === undefined ? null : t('taken', { keys: label, action: tAction(other) })}
        {verdict === 'typing' || verdict === 'editing' || verdict === 'system' ? t(`refused.${verdict}`, { keys: label, mod: keyLabel('CommandOrControl', platform) }) : null}
      </p>
      {pressed === undefined || other === undefined ? null : (
        <div className="keys-choices">
          <Button onClick={() => onChoose(giveKeys(chosen, id, [pressed]))}>{t('take')}</Button>
          {(keysOfActions(chosen).get(id) ?? []).length === 0 ? null : (
            <Button variant="default" onClick={() => onChoose(swapKeys(chosen, id, pressed))}>
              {t('swap')}
            </Button>
          )}
          <Button variant="default" onClick={onGiveUp}>
            {t('keep')}
          </Button>
        </div>
      )}
    </div>
  )
}
