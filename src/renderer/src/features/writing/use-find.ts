import { useEffect, useState } from 'react'
import type { ComponentType } from 'react'
import { holdKeys } from '../../app/early-keys'
import { firstPaint } from '../../ui/first-paint'
import type { FindPanelProps, FindRequest } from './find/find-panel'

type Panel = ComponentType<FindPanelProps>
let panel: Panel | undefined

async function loadPanel(): Promise<Panel> {
  const { FindPanel } = await import('./find/find-panel')
  panel = FindPanel
  return FindPanel
}

export interface Find {
  /** The panel while it is open, and why it was last asked for. */
  readonly shown: { readonly Panel: Panel; readonly request: FindRequest } | undefined
  readonly ask: (kind: FindRequest['kind']) => void
  readonly close: () => void
}

/**
 * Find and replace, open or not. Its code is read after the first paint, in an idle moment, so that the panel is there at once when it is
 * asked for: the letters that follow Mod+F are meant for it.
 */
export function useFind(): Find {
  const [shown, setShown] = useState<Find['shown']>()
  useEffect(() => {
    void firstPaint.then(() => requestIdleCallback(() => void loadPanel()))
  }, [])
  return {
    shown,
    ask: (kind) => {
      const show = (Panel: Panel) => setShown({ Panel, request: { kind } })
      if (panel !== undefined) {
        show(panel)
        return
      }
      let isWanted = true
      const stop = holdKeys(() => {
        isWanted = false
        stop()
      })
      void loadPanel().then((Panel) => isWanted && show(Panel)).catch((error: unknown) => {
        stop()
        throw error
      })
    },
    close: () => setShown(undefined)
  }
}
