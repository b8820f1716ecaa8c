import { IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Author } from '../../../../core/article/article'
import { useSession } from '../../session/use-session'
import { authorText, findAuthor, withTyped } from './authors'

const maximumAuthors = 50

/** The authors: "Name, Role" and Enter makes one; Backspace in the empty field takes the last one back for changes. */
export function BylineField() {
  const { t } = useTranslation('editor')
  const session = useSession()
  const field = useRef<HTMLInputElement>(null)
  const [authors, setAuthors] = useState<readonly Author[]>(() => session.get('byline'))

  const change = (next: readonly Author[], typed: string) => {
    setAuthors(next)
    session.set('byline', withTyped(next, typed))
    if (field.current !== null) field.current.value = typed
  }
  const finish = (typed: string) => {
    if (findAuthor(typed) !== undefined) change(withTyped(authors, typed), '')
  }
  const edit = (index: number) => {
    const author = authors[index]
    if (author === undefined) return
    const typed = findAuthor(field.current?.value ?? '')
    const others = authors.filter((_, other) => other !== index)
    change(typed === undefined ? others : [...others, typed], authorText(author))
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const typed = event.currentTarget.value
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      finish(typed)
    } else if (event.key === 'Backspace' && typed === '') {
      event.preventDefault()
      edit(authors.length - 1)
    }
  }

  return (
    <>
      {authors.length === 0 ? null : (
        <ul className="byline-authors" aria-label={t('byline.authors')}>
          {authors.map((author, index) => (
            <li key={`${index}-${author.name}`} className="byline-author">
              <button type="button" className="byline-name" title={t('byline.edit', { name: author.name })} onClick={() => edit(index)}>
                <b>{author.name}</b>
                {author.role === '' ? null : <span className="byline-role">{author.role}</span>}
              </button>
              <button
                type="button"
                className="byline-remove"
                aria-label={t('byline.remove', { name: author.name })}
                onClick={() => change(authors.filter((_, other) => other !== index), field.current?.value ?? '')}
              >
                <IconX size={12} stroke={1.6} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        name="byline"
        className="byline-field"
        role="combobox"
        aria-expanded={false}
        aria-autocomplete="none"
        aria-label={t('byline.label')}
        placeholder={authors.length === 0 ? t('byline.hint') : t('byline.hintMore')}
        maxLength={400}
        disabled={authors.length >= maximumAuthors}
        onInput={({ currentTarget }) => session.set('byline', withTyped(authors, currentTarget.value))}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => finish(currentTarget.value)}
      />
    </>
  )
}
