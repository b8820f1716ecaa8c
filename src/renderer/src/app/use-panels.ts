import { useState, useSyncExternalStore } from 'react'
import type { Settings } from '../../../ipc/settings'
import type { ChangeSettings } from './use-settings'

/** Below this width the inspector lies over the page, and only while it is wanted. */
const narrow = window.matchMedia('(max-width: 1039px)')

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export interface Panels {
  readonly isNarrow: boolean
  readonly isLibraryShown: boolean
  readonly isInspectorShown: boolean
  readonly toggleLibrary: () => void
  readonly toggleInspector: () => void
  readonly showLibrary: () => void
  readonly showInspector: () => void
  /** Nothing but the page is shown, for as long as it is wanted; then the sides are as they were. */
  readonly isFocusMode: boolean
  readonly toggleFocusMode: () => void
}

/** Which sides of the desk are shown: kept as a setting where there is room, for the moment only where there is none. */
export function usePanels(settings: Settings, onChange: ChangeSettings): Panels {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches)
  const [isInspectorOver, setInspectorOver] = useState(false)
  const [isFocusMode, setFocusMode] = useState(false)
  const leaveFocus = () => setFocusMode(false)
  return {
    isNarrow,
    isFocusMode,
    toggleFocusMode: () => setFocusMode(!isFocusMode),
    isLibraryShown: settings.isLibraryShown && !isFocusMode,
    isInspectorShown: (isNarrow ? isInspectorOver : settings.isInspectorShown) && !isFocusMode,
    toggleLibrary: () => onChange({ isLibraryShown: !settings.isLibraryShown }),
    toggleInspector: () => (isNarrow ? setInspectorOver(!isInspectorOver) : onChange({ isInspectorShown: !settings.isInspectorShown })),
    showInspector: () => {
      leaveFocus()
      if (isNarrow) setInspectorOver(true)
      else if (!settings.isInspectorShown) onChange({ isInspectorShown: true })
    },
    showLibrary: () => {
      leaveFocus()
      if (!settings.isLibraryShown) onChange({ isLibraryShown: true })
    }
  }
}
