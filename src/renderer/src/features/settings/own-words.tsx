import { Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonalWords } from '../../../../core/spelling/personal-words'
import { readPersonalWords } from '../../../../core/spelling/personal-words'

interface OwnWordsProps {
  readonly words: PersonalWords
  readonly onChange: (words: PersonalWords) => void
}

/** The editor's own words, one on each line. They hold when the field is left, by whatever way. */
export function OwnWords({ words, onChange }: OwnWordsProps) {
  const { t } = useTranslation('spelling')
  const field = useRef<HTMLTextAreaElement>(null)
  const typed = useRef<string>(undefined)
  const keep = () => {
    if (typed.current === undefined) return
    const next = readPersonalWords(typed.current)
    typed.current = undefined
    if (field.current !== null) field.current.value = next.join('\n')
    if (next.join('\n') !== words.join('\n')) onChange(next)
  }
  const keepAtLast = useEffectEvent(keep)
  useEffect(() => () => keepAtLast(), [])
  return (
    <Textarea
      ref={field}
      label={t('own')}
      description={t('ownHint')}
      rows={8}
      spellCheck={false}
      defaultValue={words.join('\n')}
      onInput={({ currentTarget }) => {
        typed.current = currentTarget.value
      }}
      onBlur={keep}
    />
  )
}
