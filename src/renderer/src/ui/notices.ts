import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Failure } from '../../../core/failure'
import { firstPaint } from './first-paint'

export interface Notice {
  readonly id?: string
  readonly title?: string
  readonly message: ReactNode
  readonly tone: 'plain' | 'warning'
  /** Stays until it is closed. */
  readonly stays?: boolean
  readonly onClose?: () => void
}

/** Shows a notice at the lower edge of the window, in the place of an older one of its id. Its code is read when the first one comes. */
export async function showNotice({ id, title, message, tone, stays = false, onClose }: Notice): Promise<void> {
  await firstPaint
  const { notifications, notificationsStore } = await import('@mantine/notifications')
  const { notifications: shown, queue } = notificationsStore.getState()
  // Of two with one id the component library keeps the first; one that is rendered as gone comes back with the new words and its whole time.
  if (id !== undefined && [...shown, ...queue].some((older) => older.id === id)) flushSync(() => notifications.hide(id))
  notifications.show({
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(onClose === undefined ? {} : { onClose }),
    message,
    className: stays ? `notice-${tone} stays` : `notice-${tone}`,
    autoClose: !stays && (tone === 'warning' ? 12_000 : 7_000)
  })
}

export async function hideNotice(id: string): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  notifications.hide(id)
}

/** Shows a failure that has no place of its own on the page. */
export async function showFailure(failure: Failure, say: (failure: Failure) => { readonly what: string; readonly advice: string }): Promise<void> {
  const { what, advice } = say(failure)
  await showNotice({ id: failure.code, title: what, message: advice, tone: 'warning' })
}
