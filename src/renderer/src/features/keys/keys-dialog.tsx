import { Button, Modal, TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionId } from '../../../../ipc/actions'
import { actions, menuNames } from '../../../../ipc/actions'
import { keysOfActions } from '../../../../ipc/chosen-keys'
import type { ChosenKeys } from '../../../../ipc/chosen-keys'
import { keyLabel } from '../../ui/key-label'
import { FixedKeys } from './fixed-keys'
import { KeyRow } from './key-row'
import './keys.css'
import { namesQuery } from './names-query'

interface KeysDialogProps {
  readonly platform: string
  readonly chosen: ChosenKeys
  readonly onChoose: (chosen: ChosenKeys) => void
  readonly onClose: () => void
}

/** Every action with its keys, as the menus group them. Each can be given other keys; what was changed holds at once. */
export function KeysDialog({ platform, chosen, onChoose, onClose }: KeysDialogProps) {
  const { t } = useTranslation('keys')
  const { t: tAction } = useTranslation('actions')
  const [query, setQuery] = useState('')
  const [recording, setRecording] = useState<ActionId>()
  const [changed, setChanged] = useState<ActionId>()
  const [said, say] = useState('')
  const keys = keysOfActions(chosen)
  const labels = (id: ActionId) => (keys.get(id) ?? []).map((each) => keyLabel(each, platform))
  // What was changed just now stays in sight, and the focus in it, also where it was found by the keys that it had.
  const found = actions.filter(({ id }) => id === changed || namesQuery([tAction(id), id.replaceAll('-', ' '), ...labels(id)], query))

  const choose = (id: ActionId, next: ChosenKeys) => {
    onChoose(next)
    setRecording(undefined)
    setChanged(id)
    const now = (keysOfActions(next).get(id) ?? []).map((each) => keyLabel(each, platform))
    say(t('given', { action: tAction(id), keys: now.length === 0 ? t('none') : now.join(', ') }))
  }

  return (
    <Modal opened onClose={onClose} title={t('title')} size={680} centered={false} yOffset="6vh" closeButtonProps={{ 'aria-label': t('close') }}>
      <div className="keys-head">
        <TextInput
          data-autofocus
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          spellCheck={false}
          value={query}
          onChange={({ currentTarget }) => {
            setQuery(currentTarget.value)
            setChanged(undefined)
          }}
        />
        <Button
          variant="default"
          disabled={Object.keys(chosen).length === 0}
          onClick={() => {
            onChoose({})
            say(t('resetDone'))
          }}
        >
          {t('resetAll')}
        </Button>
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {menuNames.map((menu) => {
        const rows = found.filter((action) => action.menu === menu)
        return rows.length === 0 ? null : (
          <section key={menu} className="keys-group" aria-labelledby={`keys-${menu}`}>
            <h3 id={`keys-${menu}`}>{tAction(`menu.${menu}`)}</h3>
            <ul>
              {rows.map(({ id }) => (
                <KeyRow
                  key={id}
                  id={id}
                  platform={platform}
                  labels={labels(id)}
                  chosen={chosen}
                  isRecording={recording === id}
                  onRecord={(isRecording) => setRecording(isRecording ? id : undefined)}
                  onChoose={(next) => choose(id, next)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <FixedKeys platform={platform} query={query} otherwise={found.length === 0 ? <p className="quiet">{t('nothing', { query })}</p> : null} />
    </Modal>
  )
}
