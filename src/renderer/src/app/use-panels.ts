import { useState, useSyncExternalStore } from 'react'
import type { Settings } from '../../../ipc/settings'
import { leaveField } from './leave-field'
import type { ChangeSettings } from './use-settings'

/** Below this width the inspector lies over the page, and only while it is wanted. */
const narrow = window.matchMedia('(max-width: 1039px)')
/** Below this one so does the library. */
const small = window.matchMedia('(max-width: 640px)')

let widths = { isNarrow: narrow.matches, isSmall: small.matches }
let isWatched = false

function look(): void {
  if (widths.isNarrow !== narrow.matches || widths.isSmall !== small.matches) widths = { isNarrow: narrow.matches, isSmall: small.matches }
}

/** Once they are watched, as last told: a render in the midst of a resize would see the new widths before the field with the caret has been left. */
function presentWidths(): typeof widths {
  if (!isWatched) look()
  return widths
}

function subscribe(listener: () => void): () => void {
  const queries = [narrow, small]
  const change = () => {
    if (narrow.matches) leaveField() // the inspector may go
    look()
    listener()
  }
  for (const query of queries) query.addEventListener('change', change)
  look() // they may have changed since the first render
  isWatched = true
  return () => {
    for (const query of queries) query.removeEventListener('change', change)
    isWatched = false
  }
}

export interface Panels {
  readonly isNarrow: boolean
  readonly isLibraryShown: boolean
  readonly isInspectorShown: boolean
  readonly toggleLibrary: () => void
  readonly toggleInspector: () => void
  readonly showLibrary: () => void
  readonly showInspector: () => void
  /** Hides the inspector where it lies over the page. */
  readonly uncoverPage: () => void
  /** Nothing but the page is shown, for as long as it is wanted; then the sides are as they were. */
  readonly isFocusMode: boolean
  readonly toggleFocusMode: () => void
}

/** Which sides of the desk are shown: kept as a setting where there is room, for the moment only where there is none. */
export function usePanels(settings: Settings, onChange: ChangeSettings, hasArticle: boolean): Panels {
  const { isNarrow, isSmall } = useSyncExternalStore(subscribe, presentWidths)
  const [isInspectorOver, setInspectorOver] = useState(false)
  const [isLibraryOver, setLibraryOver] = useState(false)
  const [isFocusMode, setFocusMode] = useState(false)
  const leaveFocus = () => setFocusMode(false)
  if (isFocusMode && !hasArticle) leaveFocus()
  const isLibraryShown = (isSmall ? isLibraryOver : settings.isLibraryShown) && !isFocusMode
  const isInspectorShown = (isNarrow ? isInspectorOver : settings.isInspectorShown) && !isFocusMode
  const putLibrary = (isShown: boolean) => {
    leaveFocus()
    if (isSmall) setLibraryOver(isShown)
    else if (settings.isLibraryShown !== isShown) onChange({ isLibraryShown: isShown })
  }
  const putInspector = (isShown: boolean) => {
    leaveFocus()
    if (isNarrow) setInspectorOver(isShown)
    else if (settings.isInspectorShown !== isShown) onChange({ isInspectorShown: isShown })
  }
  return {
    isNarrow,
    isFocusMode,
    toggleFocusMode: () => setFocusMode(!isFocusMode),
    isLibraryShown,
    isInspectorShown,
    toggleLibrary: () => putLibrary(!isLibraryShown),
    toggleInspector: () => putInspector(!isInspectorShown),
    showInspector: () => putInspector(true),
    uncoverPage: () => setInspectorOver(false),
    showLibrary: () => putLibrary(true)
  }
}
