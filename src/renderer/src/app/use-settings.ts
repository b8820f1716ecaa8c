import { useCallback, useState } from 'react'
import type { Settings } from '../../../ipc/settings'

export type ChangeSettings = (change: Partial<Settings>) => void

/** The settings, changed on the screen at once and kept by main. */
export function useSettings(first: Settings): readonly [Settings, ChangeSettings] {
  const [settings, setSettings] = useState(first)
  const change = useCallback((changed: Partial<Settings>) => {
    setSettings((present) => ({ ...present, ...changed }))
    void window.copydesk.app.saveSettings(changed)
  }, [])
  return [settings, change]
}
