import { useRef } from 'react'
import { useFocusBack } from './use-focus-back'

interface CancelQuestionProps {
  readonly words: string
  /** The same for whoever hears it without what stands beside it. */
  readonly label: string
  readonly onCancel: () => void
}

/** Gives up, in the middle of a line, what is asked there: for as long as it is. */
export function CancelQuestion({ words, label, onCancel }: CancelQuestionProps) {
  const button = useRef<HTMLButtonElement>(null)
  useFocusBack(button)
  return (
    <button ref={button} type="button" className="text-button" aria-label={label} onClick={onCancel}>
      {words}
    </button>
  )
}
