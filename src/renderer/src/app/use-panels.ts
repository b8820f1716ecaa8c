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
}

/** Which sides of the desk are shown: kept as a setting where there is room, for the moment only where there is none. */
export function usePanels(settings: Settings, onChange: ChangeSettings): Panels {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches)
  const [isInspectorOver, setInspectorOver] = useState(false)
  return {
    isNarrow,
    isLibraryShown: settings.isLibraryShown,
    isInspectorShown: isNarrow ? isInspectorOver : settings.isInspectorShown,
    toggleLibrary: () => onChange({ isLibraryShown: !settings.isLibraryShown }),
    toggleInspector: () => (isNarrow ? setInspectorOver(!isInspectorOver) : onChange({ isInspectorShown: !settings.isInspectorShown })),
    showLibrary: () => {
      if (!settings.isLibraryShown) onChange({ isLibraryShown: true })
    }
  }
}
