import { useState } from 'react'
import type { Examination } from '../../../../core/publishing/examination'

/** One examination at a time: what the last one found, until it is closed. */
export function useExamination() {
  const [isRunning, setRunning] = useState(false)
  const [examination, setExamination] = useState<Examination>()
  const examine = async (ask: () => Promise<Examination | undefined>) => {
    if (isRunning) return
    setRunning(true)
    setExamination(await ask())
    setRunning(false)
  }
  return { isRunning, examination, examine, close: () => setExamination(undefined) }
}
