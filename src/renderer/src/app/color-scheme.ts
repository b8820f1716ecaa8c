import { useSyncExternalStore } from 'react'
import type { Settings } from '../../../ipc/settings'

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')

/** Light or dark, as chosen or as the system has it. */
export function colorSchemeOf(appearance: Settings['appearance']): 'light' | 'dark' {
  if (appearance !== 'system') return appearance
  return prefersDark.matches ? 'dark' : 'light'
}

function subscribe(listener: () => void): () => void {
  prefersDark.addEventListener('change', listener)
  return () => prefersDark.removeEventListener('change', listener)
}

/** The same, following the system as it changes. */
export function useColorScheme(appearance: Settings['appearance']): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, () => colorSchemeOf(appearance))
}
