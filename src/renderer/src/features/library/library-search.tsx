import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { keyLabel } from '../../ui/key-label'

interface LibrarySearchProps {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly platform: string
  readonly onQuery: (query: string) => void
}

/** Filters by headline as you type; a syllable that is still being composed is not sought yet. */
export function LibrarySearch({ inputRef, platform, onQuery }: LibrarySearchProps) {
  const { t } = useTranslation('library')
  const isComposing = useRef(false)
  return (
    <label className="library-search">
      <IconSearch size={16} stroke={1.6} aria-hidden="true" />
      <input
        ref={inputRef}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        spellCheck={false}
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
      <kbd aria-hidden="true">{keyLabel('CommandOrControl+P', platform)}</kbd>
    </label>
  )
}
