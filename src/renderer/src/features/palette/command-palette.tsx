import { Kbd, Modal } from '@mantine/core'
import { IconCheck, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { actions } from '../../../../ipc/actions'
import type { ActionId } from '../../../../ipc/actions'
import { canRunAction, isActionActive, runAction } from '../../actions/action-registry'
import { keysOf } from '../../actions/keys-in-use'
import { keyLabel } from '../../ui/key-label'
import { findCommands } from './find-commands'
import './command-palette.css'

interface CommandPaletteProps {
  readonly platform: string
  readonly onClose: () => void
}

/** Every action that can be run just now, found by a few letters. */
export function CommandPalette({ platform, onClose }: CommandPaletteProps) {
  const { t } = useTranslation('app')
  const { t: tAction } = useTranslation('actions')
  const [query, setQuery] = useState('')
  const [activeIndex, setActiveIndex] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const [offered] = useState(() =>
    actions.filter(({ id }) => id !== 'command-palette' && canRunAction(id)).map(({ id }) => ({ id, name: tAction(id), keys: keysOf(id)[0] }))
  )
  const found = findCommands(offered, query)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [activeIndex, query])

  const run = (id: ActionId) => {
    flushSync(onClose) // the focus is given back before the action meets the page, and no key comes between
    runAction(id)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setActiveIndex((activeIndex + step + found.length) % Math.max(found.length, 1))
    }
    const active = found[activeIndex]
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault()
      run(active.id)
    }
  }

  return (
    <Modal.Root opened onClose={onClose} size={560} centered={false} yOffset="12vh" returnFocus>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <div className="palette-search">
          <IconSearch size={18} stroke={1.6} aria-hidden="true" />
          <input
            data-autofocus
            role="combobox"
            aria-label={t('palette.search')}
            aria-expanded="true"
            aria-controls="palette-list"
            aria-autocomplete="list"
            aria-activedescendant={found[activeIndex] === undefined ? undefined : `palette-${found[activeIndex].id}`}
            placeholder={t('palette.search')}
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value)
              setActiveIndex(0)
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div ref={list} id="palette-list" className="palette-list" role="listbox" aria-label={t('palette.commands')}>
          {found.map(({ id, name, keys }, index) => (
            <div
              key={id}
              id={`palette-${id}`}
              className="palette-command"
              role="option"
              aria-label={name}
              aria-selected={index === activeIndex}
              onPointerMove={() => setActiveIndex(index)}
              onClick={() => run(id)}
            >
              <span className="palette-name">{name}</span>
              {isActionActive(id) ? <IconCheck size={16} stroke={1.6} aria-label={t('palette.now')} /> : null}
              {keys === undefined ? null : <Kbd>{keyLabel(keys, platform)}</Kbd>}
            </div>
          ))}
        </div>
        {found.length === 0 ? (
          <p className="palette-nothing" role="status">
            {t('palette.nothing', { query })}
          </p>
        ) : null}
      </Modal.Content>
    </Modal.Root>
  )
}
