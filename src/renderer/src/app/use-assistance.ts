import { useEffect } from 'react'
import type { Boot } from '../../../ipc/contract'

/** Marks the page while a screen reader is in use: it is read from top to bottom, so nothing of it may be left out of layout. */
export function useAssistance({ isAssisted }: Boot): void {
  useEffect(() => {
    const show = (isOn: boolean) => document.documentElement.toggleAttribute('data-assisted', isOn)
    show(isAssisted)
    return window.copydesk.on('app:assistance-changed', (change) => show(change.isAssisted))
  }, [isAssisted])
}
