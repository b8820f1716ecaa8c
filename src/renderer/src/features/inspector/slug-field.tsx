import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useField, useSession } from '../../session/use-session'

const loadSlugs = () => import('../../../../core/article/slug')

/** The URL part: the headline's until it is edited by hand; emptied or given back, it follows again. */
export function SlugField() {
  const { t } = useTranslation('article')
  const session = useSession()
  const slug = useField('slug')
  const isEdited = useField('isSlugEdited')
  const isLive = useSyncExternalStore(
    (listener) => session.subscribe('remotes', listener),
    () => session.remotes.length > 0
  )
  const isComposing = useRef(false)
  /** What stands in the field while it is edited: a syllable being composed is not romanised under the editor's hands. */
  const [typed, setTyped] = useState<string>()

  // Its tables of every script are large: they are read when the field is there, not before.
  useEffect(() => void loadSlugs(), [])

  const edit = async (text: string) => {
    setTyped(text)
    const { slugWhileTyping } = await loadSlugs()
    const next = slugWhileTyping(text)
    setTyped(next)
    session.set('isSlugEdited', true)
    session.set('slug', next.replace(/-$/, ''))
  }
  const followHeadline = async () => {
    setTyped(undefined)
    session.set('isSlugEdited', false)
    const { slugFrom } = await loadSlugs()
    session.set('slug', slugFrom(session.get('headline')))
  }

  return (
    <div className="slug-field">
      <TextInput
        label={t('slug')}
        description={isEdited ? t(isLive ? 'slugEditedLive' : 'slugEdited') : isLive ? t('slugKept') : t('slugFollows')}
        inputWrapperOrder={['label', 'input', 'description']}
        spellCheck={false}
        maxLength={200}
        value={typed ?? slug}
        onCompositionStart={() => {
          isComposing.current = true
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false
          void edit(event.currentTarget.value)
        }}
        onChange={(event) => {
          if (isComposing.current) setTyped(event.currentTarget.value)
          else void edit(event.currentTarget.value)
        }}
        onBlur={() => {
          setTyped(undefined)
          if (isEdited && session.get('slug') === '') void followHeadline()
        }}
      />
      {isEdited ? (
        <button type="button" className="text-button" onClick={() => void followHeadline()}>
          {t('followHeadline')}
        </button>
      ) : null}
    </div>
  )
}
