import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { hideNotice, showNotice } from './notices'

export interface UndoNotice {
  readonly id: string
  readonly message: ReactNode
  /** What the button says. */
  readonly word: string
  readonly onUndo: () => void
}

/** Says what was done, with a button that takes it back. The notice goes with it. */
export function showUndoNotice({ id, message, word, onUndo }: UndoNotice): void {
  const undo = () => {
    void hideNotice(id)
    onUndo()
  }
  const offer = (
    <span className="notice-with-button">
      <span>{message}</span>
      <button type="button" className="text-button" onClick={undo}>
        {word}
      </button>
    </span>
  )
  void showNotice({ id, message: offer, tone: 'plain' })
}

/** The same for what was done to `owner`: the offer goes when another one is in its place, or none. */
export function useUndoNotice(owner: unknown, id: string): (notice: Omit<UndoNotice, 'id'>) => void {
  const isOffered = useRef(false)
  useEffect(
    () => () => {
      if (isOffered.current) void hideNotice(id)
    },
    [owner, id]
  )
  return (notice) => {
    isOffered.current = true
    showUndoNotice({ id, ...notice })
  }
}
