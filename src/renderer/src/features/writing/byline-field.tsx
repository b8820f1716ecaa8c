import { IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Author } from '../../../../core/article/article'
import { useSession } from '../../session/use-session'
import { authorText, findAuthor, withTyped } from './authors'

const maximumAuthors = 50

/** The authors: "Name, Role" and Enter makes one; Backspace in the empty field takes the last one back for changes. Who is changed keeps the place. */
export function BylineField() {
  const { t } = useTranslation('editor')
  const session = useSession()
  const field = useRef<HTMLInputElement>(null)
  /** Where among the authors the one stands that is in the field. */
  const place = useRef(Infinity)
  const [authors, setAuthors] = useState<readonly Author[]>(() => session.get('byline'))

  const change = (next: readonly Author[], typed: string, at: number) => {
    place.current = at
    setAuthors(next)
    session.set('byline', withTyped(next, typed, at))
    if (field.current !== null) field.current.value = typed
  }
  const changeAndGoOn: typeof change = (next, typed, at) => {
    flushSync(() => change(next, typed, at)) // the field of a full byline is disabled until then
    field.current?.focus()
  }
  const finish = (typed: string) => {
    if (findAuthor(typed) !== undefined) change(withTyped(authors, typed, place.current), '', Infinity)
    else place.current = Infinity
  }
  const edit = (index: number) => {
    const author = authors[index]
    if (author === undefined) return
    const all = withTyped(authors, field.current?.value ?? '', place.current)
    const at = all.indexOf(author)
    changeAndGoOn(all.toSpliced(at, 1), authorText(author), at)
  }
  const remove = (index: number) => {
    // Else the keys would go nowhere, with the button that was pressed.
    changeAndGoOn(authors.toSpliced(index, 1), field.current?.value ?? '', index < place.current ? place.current - 1 : place.current)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const typed = event.currentTarget.value
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      finish(typed)
    } else if (event.key === 'Backspace' && typed === '') {
      event.preventDefault()
      if (!event.repeat) edit(authors.length - 1) // held down, it was meant for what was typed
    }
  }

  return (
    <>
      {authors.length === 0 ? null : (
        // The field is not left for them: what is in it would come back among them, under the pointer.
        <ul className="byline-authors" aria-label={t('byline.authors')} onMouseDown={(event) => event.preventDefault()}>
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
                onClick={() => remove(index)}
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
        onInput={({ currentTarget }) => session.set('byline', withTyped(authors, currentTarget.value, place.current))}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => finish(currentTarget.value)}
      />
    </>
  )
}
