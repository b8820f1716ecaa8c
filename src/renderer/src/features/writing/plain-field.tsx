import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/use-session'

interface PlainFieldProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>
  readonly field: 'headline' | 'dek'
  readonly className: string
  readonly maximumLength: number
  /** Enter was pressed: on to what comes next. */
  readonly onDone: () => void
}

/**
 * A line of the article that is written in place. The field keeps its own text: a key writes to the session and renders nothing. What comes
 * from elsewhere (find and replace, undo) is shown.
 */
export function PlainField({ ref, field, className, maximumLength, onDone }: PlainFieldProps) {
  const { t } = useTranslation('editor')
  const session = useSession()
  useEffect(
    () =>
      session.subscribe(field, () => {
        const { current } = ref
        if (current !== null && oneLine(current.value) !== session.get(field)) current.value = session.get(field)
      }),
    [ref, session, field]
  )
  return (
    <textarea
      ref={ref}
      name={field}
      className={`plain-field ${className}`}
      rows={1}
      spellCheck
      maxLength={maximumLength}
      aria-label={t(field)}
      placeholder={t(`${field}Hint`)}
      defaultValue={session.get(field)}
      onInput={({ currentTarget }) => session.set(field, oneLine(currentTarget.value))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        onDone()
      }}
    />
  )
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
