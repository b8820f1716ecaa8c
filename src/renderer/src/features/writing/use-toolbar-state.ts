import type { Editor } from '@tiptap/core'
import { shallowEqual } from '@mantine/hooks'
import { useMemo, useSyncExternalStore } from 'react'
import { nextPaint } from '../../ui/next-paint'
import { toolbarStateOf } from './toolbar-state'
import type { ToolbarState } from './toolbar-state'

/** What the tools show of an editor. Whoever uses it renders anew when that is otherwise, not when text is typed. */
export function useToolbarState(editor: Editor): ToolbarState {
  const { subscribe, now } = useMemo(() => watchToolbarState(editor), [editor])
  return useSyncExternalStore(subscribe, now)
}

/** Finds out after the frame in which a change is drawn, so that no key waits for it. */
function watchToolbarState(editor: Editor) {
  let state = toolbarStateOf(editor)
  const subscribe = (onChange: () => void) => {
    let isScheduled = false
    const findOut = () => {
      isScheduled = false
      if (editor.isDestroyed) return
      const next = toolbarStateOf(editor)
      if (shallowEqual(next, state)) return
      state = next
      onChange()
    }
    const onTransaction = () => {
      if (isScheduled) return
      isScheduled = true
      void nextPaint().then(findOut)
    }
    editor.on('transaction', onTransaction)
    findOut()
    return () => {
      editor.off('transaction', onTransaction)
    }
  }
  return { subscribe, now: () => state }
}
