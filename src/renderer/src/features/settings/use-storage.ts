import { useCallback, useEffect, useRef, useState } from 'react'
import type { CopyProgress, Storage } from '../../../../core/backup/backup'
import type { Failure } from '../../../../core/failure'
import type { Result } from '../../../../core/result'

export type StorageJob = 'backup' | 'restore' | 'place'

export interface StorageState {
  /** Undefined until first read. */
  readonly storage: Storage | undefined
  readonly running: StorageJob | undefined
  readonly progress: CopyProgress | undefined
  /** What went wrong last, and with what. */
  readonly failure: { readonly job: StorageJob; readonly failure: Failure } | undefined
  /** Does one thing at a time; the answer is its value, or undefined when it failed, which is then told. */
  readonly run: <Value>(job: StorageJob, work: () => Promise<Result<Value, Failure>>) => Promise<{ readonly value: Value } | undefined>
}

/** Where library and backups are, how far a copy is, and what went wrong. */
export function useStorage(): StorageState {
  const [storage, setStorage] = useState<Storage>()
  const [running, setRunning] = useState<StorageJob>()
  const [progress, setProgress] = useState<CopyProgress>()
  const [failure, setFailure] = useState<StorageState['failure']>()

  const refresh = useCallback(async () => {
    const outcome = await window.copydesk.storage.describe()
    if (outcome.ok) setStorage(outcome.value)
    else setFailure({ job: 'place', failure: outcome.error })
  }, [])

  useEffect(() => {
    void Promise.resolve().then(refresh)
    return window.copydesk.on('storage:progressed', setProgress)
  }, [refresh])

  /** Known at once, also to a second click that comes before anything is drawn anew. */
  const isRunning = useRef(false)
  const run: StorageState['run'] = async (job, work) => {
    if (isRunning.current) return undefined
    isRunning.current = true
    setFailure(undefined)
    setProgress(undefined)
    setRunning(job)
    const outcome = await work()
    isRunning.current = false
    setRunning(undefined)
    setProgress(undefined)
    if (!outcome.ok) setFailure({ job, failure: outcome.error })
    await refresh()
    return outcome.ok ? { value: outcome.value } : undefined
  }
  return { storage, running, progress, failure, run }
}
