import { useSyncExternalStore } from 'react'
import type { ActionId } from '../../../ipc/actions'
import { keysOfActions } from '../../../ipc/chosen-keys'
import type { ChosenKeys } from '../../../ipc/chosen-keys'

let inUse = keysOfActions({})
const listeners = new Set<() => void>()

/** From now on the actions answer to these keys, and everything that shows keys shows them. */
export function putKeysInUse(chosen: ChosenKeys): void {
  inUse = keysOfActions(chosen)
  for (const listener of listeners) listener()
}

/** The keys an action answers to, the one that is shown first. */
export function keysOf(id: ActionId): readonly string[] {
  return inUse.get(id) ?? []
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The one of an action's keys that is shown, in a component that follows when it changes. */
export function useKeysOf(id: ActionId): string | undefined {
  return useSyncExternalStore(subscribe, () => keysOf(id)[0])
}
