import { Kbd } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionId } from '../../../../ipc/actions'
import { hasFixedKeys, resetKeys } from '../../../../ipc/chosen-keys'
import type { ChosenKeys } from '../../../../ipc/chosen-keys'
import { KeyRecorder } from './key-recorder'

interface KeyRowProps {
  readonly id: ActionId
  readonly platform: string
  /** The keys of the action as this keyboard names them. */
  readonly labels: readonly string[]
  readonly chosen: ChosenKeys
  readonly isRecording: boolean
  readonly onRecord: (isRecording: boolean) => void
  readonly onChoose: (chosen: ChosenKeys) => void
}

/** One action and its keys. */
export function KeyRow({ id, platform, labels, chosen, isRecording, onRecord, onChoose }: KeyRowProps) {
  const { t } = useTranslation('keys')
  const { t: tAction } = useTranslation('actions')
  const change = useRef<HTMLButtonElement>(null)
  const action = tAction(id)
  const giveFocusBack = () => change.current?.focus()
  return (
    <li className="keys-row" data-changed={chosen[id] !== undefined}>
      <span className="keys-name">{action}</span>
      <span className="keys-labels">{labels.length === 0 ? <span className="quiet">{t('none')}</span> : labels.map((label) => <Kbd key={label}>{label}</Kbd>)}</span>
      {hasFixedKeys(id) ? (
        <span className="keys-buttons" />
      ) : (
        <span className="keys-buttons">
          {chosen[id] === undefined ? null : (
            <button
              type="button"
              className="text-button"
              aria-label={t('resetOf', { action })}
              onClick={() => {
                onChoose(resetKeys(chosen, id))
                giveFocusBack()
              }}
            >
              {t('reset')}
            </button>
          )}
          <button ref={change} type="button" className="text-button" aria-label={t('changeOf', { action })} aria-expanded={isRecording} onClick={() => onRecord(!isRecording)}>
            {t('change')}
          </button>
        </span>
      )}
      {isRecording ? (
        <KeyRecorder
          id={id}
          platform={platform}
          chosen={chosen}
          onChoose={(next) => {
            onChoose(next)
            giveFocusBack()
          }}
          onGiveUp={() => {
            onRecord(false)
            giveFocusBack()
          }}
        />
      ) : null}
    </li>
  )
}
