import { useEffect, useState } from 'react'
import type { Failure } from '../../../../core/failure'
import type { PublishProgress, Receipt } from '../../../../core/publishing/receipt'
import type { PublishRequest } from '../../../../ipc/contract'
import { useSession } from '../../session/use-session'

export type PublishState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly siteId: string; readonly progress: PublishProgress | undefined; readonly isCancelling: boolean }
  | { readonly kind: 'done'; readonly receipt: Receipt }
  | { readonly kind: 'failed'; readonly siteId: string; readonly failure: Failure }

interface Publishing {
  readonly state: PublishState
  readonly publish: (siteId: string, whenPostDiffers: PublishRequest['whenPostDiffers']) => Promise<void>
  readonly cancel: () => void
  readonly reset: () => void
}

/** One publish of the open article, from the press of the button to its receipt. What is typed is on disk before it begins. */
export function usePublish(handOver: () => Promise<boolean>): Publishing {
  const session = useSession()
  const [state, setState] = useState<PublishState>({ kind: 'asking' })

  useEffect(
    () =>
      window.copydesk.on('publishing:progressed', (progress) => {
        if (progress.articleId !== session.id) return
        setState((present) => (present.kind === 'running' && present.siteId === progress.siteId ? { ...present, progress } : present))
      }),
    [session]
  )

  const publish = async (siteId: string, whenPostDiffers: PublishRequest['whenPostDiffers']) => {
    setState({ kind: 'running', siteId, progress: undefined, isCancelling: false })
    if (!(await handOver())) {
      const status = session.status()
      setState({ kind: 'failed', siteId, failure: status.kind === 'not-saved' ? status.failure : { code: 'disk-failed', details: {} } })
      return
    }
    const outcome = await window.copydesk.publishing.publish({ articleId: session.id, siteId, whenPostDiffers })
    if (outcome.ok) {
      session.setRemotes(outcome.value.remotes)
      setState({ kind: 'done', receipt: outcome.value.receipt })
      const { createdTags, createdCategories } = outcome.value.receipt
      // What was new is the site's own now: its list is asked for again, so that it completes.
      if (createdTags.length + createdCategories.length > 0) void window.copydesk.sites.refresh({ siteId })
    } else {
      setState(outcome.error.code === 'cancelled' ? { kind: 'asking' } : { kind: 'failed', siteId, failure: outcome.error })
    }
  }

  const cancel = () => {
    if (state.kind !== 'running') return
    setState({ ...state, isCancelling: true })
    void window.copydesk.publishing.cancel({ articleId: session.id, siteId: state.siteId })
  }

  return { state, publish, cancel, reset: () => setState({ kind: 'asking' }) }
}
