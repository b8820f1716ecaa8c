import { useState } from 'react'
import type { DragEvent } from 'react'

/** Has an element take files that are dropped on it; `isTarget` while some are held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [isTarget, setTarget] = useState(false)
  const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  return {
    isTarget,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setTarget(true)
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setTarget(false)
      },
      onDrop: (event: DragEvent) => {
        setTarget(false)
        if (!carriesFiles(event)) return
        event.preventDefault()
        onFiles([...event.dataTransfer.files])
      }
    }
  }
}
