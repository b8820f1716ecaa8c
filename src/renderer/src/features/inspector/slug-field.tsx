import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { hasAddress } from '../../../../core/publishing/has-address'
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
    () => hasAddress(session.remotes)
  )
  /** What stands in the field while it is edited: what was typed, so that neither the caret nor a syllable being composed is disturbed. */
  const [typed, setTyped] = useState<string>()
  const written = useRef(Promise.resolve())

  // Its tables of every script are large: they are read when the field is there, not before.
  useEffect(() => void loadSlugs(), [])

  const edit = async (text: string) => {
    const { slugFrom } = await loadSlugs()
    session.set('isSlugEdited', true)
    session.set('slug', slugFrom(text))
  }
  /** The field shows the slug that came of what was typed. */
  const settle = async () => {
    if (typed === undefined) return
    await written.current
    setTyped(undefined)
    if (session.get('slug') === '') await followHeadline()
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
        name="slug"
        label={t('slug')}
        description={isEdited ? t(isLive ? 'slugEditedLive' : 'slugEdited') : isLive ? t('slugKept') : t('slugFollows')}
        inputWrapperOrder={['label', 'input', 'description']}
        spellCheck={false}
        maxLength={200}
        value={typed ?? slug}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          written.current = edit(event.currentTarget.value)
        }}
        onBlur={() => void settle()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void settle()
        }}
      />
      {isEdited ? (
        <button type="button" className="text-button flush-start" onClick={() => void followHeadline()}>
          {t('followHeadline')}
        </button>
      ) : null}
    </div>
  )
}
