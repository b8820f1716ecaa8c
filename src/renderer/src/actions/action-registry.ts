import type { ActionId, ActionOffer } from '../../../ipc/actions'
import { actionIds, toggleIds } from '../../../ipc/actions'

/** What a part of the page does for an action; `isActive` is true where a toggle is on (a bold selection, a shown side). */
export interface ActionHandler {
  readonly run: () => void
  readonly isEnabled?: () => boolean
  readonly isActive?: () => boolean
}
export type ActionHandlers = Partial<Record<ActionId, ActionHandler>>

const handlers = new Map<ActionId, ActionHandler>()
let onOffer: ((offer: ActionOffer) => void) | undefined
let isOfferDue = false

/** Offers handlers for as long as the part that offers them is there; call the answer when it goes. */
export function provideActions(provided: ActionHandlers): () => void {
  for (const id of actionIds) if (provided[id] !== undefined) handlers.set(id, provided[id])
  offerSoon()
  return () => {
    for (const id of actionIds) if (provided[id] !== undefined && handlers.get(id) === provided[id]) handlers.delete(id)
    offerSoon()
  }
}

/**
 * Tells what is offered, now and whenever that changes: what has a handler, and what of it is on. Whether an action can be run at the caret
 * (`isEnabled`) is not in it: that would be asked at each key.
 */
export function watchOffer(listener: (offer: ActionOffer) => void): () => void {
  onOffer = listener
  offerSoon()
  return () => {
    if (onOffer === listener) onOffer = undefined
  }
}

/** Once for all parts that offer something in one turn: what is drawn anew takes its actions back and offers them again. */
function offerSoon(): void {
  if (isOfferDue || onOffer === undefined) return
  isOfferDue = true
  queueMicrotask(() => {
    isOfferDue = false
    onOffer?.({ offered: actionIds.filter((id) => handlers.has(id)), on: toggleIds.filter(isActionActive) })
  })
}

/** Whether an action can be run just now. */
export function canRunAction(id: ActionId): boolean {
  const handler = handlers.get(id)
  return handler !== undefined && (handler.isEnabled?.() ?? true)
}

/** Runs an action; false when nothing on the page offers it just now. */
export function runAction(id: ActionId): boolean {
  const handler = handlers.get(id)
  if (handler === undefined || !(handler.isEnabled?.() ?? true)) return false
  handler.run()
  return true
}

/** Whether an action that can be on is on. */
export function isActionActive(id: ActionId): boolean {
  return handlers.get(id)?.isActive?.() ?? false
}
