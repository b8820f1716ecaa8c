import { useState } from 'react'
import type { KeyboardEvent } from 'react'

interface ComboboxOptions {
  /** Names the list in the page. */
  readonly id: string
  readonly count: number
  /** Which option is active before an arrow key: the first one, or none, where what is typed may be meant as it is. */
  readonly startsAt: 0 | -1
  readonly onChoose: (index: number) => void
}

/** A field with a list of suggestions, by the pattern of the WAI-ARIA practices: the focus stays in the field, which names the active option. */
export function useCombobox({ id, count, startsAt, onChoose }: ComboboxOptions) {
  const [moved, setActive] = useState<number>(startsAt)
  const active = Math.min(moved, count - 1)
  const isOpen = count > 0
  const optionId = (index: number) => `${id}-${String(index)}`
  /** Whether the key was the list's. Keys of an input method are its own. */
  const handleKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    if (event.key === 'ArrowDown') setActive(active + 1 < count ? active + 1 : 0)
    else if (event.key === 'ArrowUp') setActive(active > 0 ? active - 1 : count - 1)
    else if (event.key === 'Enter' && active >= 0) onChoose(active)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return {
    active,
    handleKey,
    /** To be called when something else is offered. */
    startAnew: () => setActive(startsAt),
    inputProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': id,
      'aria-activedescendant': isOpen && active >= 0 ? optionId(active) : undefined
    },
    listProps: { id, role: 'listbox' },
    optionProps: (index: number) => ({
      id: optionId(index),
      role: 'option',
      'aria-selected': index === active,
      onPointerMove: () => index !== active && setActive(index),
      // The field keeps the focus.
      onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
      onClick: () => onChoose(index)
    })
  } as const
}
