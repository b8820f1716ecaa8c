import { useRef } from 'react'
import { useFocusBack } from './use-focus-back'

/** Gives up, in the middle of a line, what is asked there: for as long as it is. */
export function CancelQuestion({ words, onCancel }: { readonly words: string; readonly onCancel: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useFocusBack(button)
  return (
    <button ref={button} type="button" className="text-button" onClick={onCancel}>
      {words}
    </button>
  )
}
