import type { ActionId } from '../../../ipc/actions'
import { actionIds } from '../../../ipc/actions'

/** What a part of the page does for an action; `isActive` is true where a toggle is on (a bold selection, a shown side). */
export interface ActionHandler {
  readonly run: () => void
  readonly isEnabled?: () => boolean
  readonly isActive?: () => boolean
}
export type ActionHandlers = Partial<Record<ActionId, ActionHandler>>

const handlers = new Map<ActionId, ActionHandler>()

/** Offers handlers for as long as the part that offers them is there; call the answer when it goes. */
export function provideActions(provided: ActionHandlers): () => void {
  for (const id of actionIds) if (provided[id] !== undefined) handlers.set(id, provided[id])
  return () => {
    for (const id of actionIds) if (provided[id] !== undefined && handlers.get(id) === provided[id]) handlers.delete(id)
  }
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
