import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeysOf } from '../../actions/keys-in-use'
import { keyLabel } from '../../ui/key-label'

interface LibrarySearchProps {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly platform: string
  /** Something is about to be sought. */
  readonly onPrepare: () => void
  readonly onQuery: (query: string) => void
  /** Moves through what was found; false for a key that leads nowhere. */
  readonly onMove: (key: string) => boolean
  /** Opens the active hit. */
  readonly onOpen: () => void
  /** The row that is active while a query stands here. */
  readonly activeRowId: string | undefined
}

/** Searches as you type; a syllable that is still being composed is not sought yet. The arrows move in the list, Enter opens. */
export function LibrarySearch({ inputRef, platform, onPrepare, onQuery, onMove, onOpen, activeRowId }: LibrarySearchProps) {
  const { t } = useTranslation('library')
  const isComposing = useRef(false)
  const keys = useKeysOf('search-articles')

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Escape' && event.currentTarget.value !== '') {
      event.currentTarget.value = ''
      onQuery('')
    } else if (event.key === 'Enter') onOpen()
    else if (event.key === 'Home' || event.key === 'End' || !onMove(event.key)) return // Home and End move in what is typed
    event.preventDefault()
  }

  return (
    <label className="library-search">
      <IconSearch size={16} stroke={1.6} aria-hidden="true" />
      <input
        ref={inputRef}
        role="searchbox" // a field of that type empties itself at every Escape, an input method's too
        aria-label={t('search')}
        aria-activedescendant={activeRowId}
        placeholder={t('search')}
        spellCheck={false}
        onFocus={onPrepare}
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          isComposing.current = true
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false
          onQuery(event.currentTarget.value)
        }}
        onChange={(event) => {
          if (!isComposing.current) onQuery(event.currentTarget.value)
        }}
      />
      {keys === undefined ? null : <kbd aria-hidden="true">{keyLabel(keys, platform)}</kbd>}
    </label>
  )
}
