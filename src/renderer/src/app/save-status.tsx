import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SaveStatus as Status } from '../session/article-session'
import { useSession } from '../session/use-session'
import { saveWords } from './save-words'

/** A save that is over sooner, in milliseconds, shows only its time: words that come and go with each key are noise, and a layout each. */
const shortSave = 400

/**
 * Where saving stands, in words. Spoken only when something is wrong: a voice at every pause in typing would be noise. Changes several
 * times a second while somebody types, so it is written into the page by hand: each render of React's would go through the whole text to
 * keep its selection.
 */
export function SaveStatus() {
  const { t, i18n } = useTranslation('app')
  const session = useSession()
  const place = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    let shown = ''
    let frame = 0
    let saving: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      const status = session.status()
      if (place.current === null || words.current === null) return
      const isTrouble = status.kind === 'not-saved'
      shown = lookOf(status)
      place.current.dataset['kind'] = status.kind
      place.current.ariaLive = isTrouble ? 'assertive' : 'off'
      place.current.title = isTrouble ? t('save.retrying') : ''
      words.current.textContent = saveWords(status, t, i18n.language)
    }
    const lookOf = (status: Status) => status.kind + saveWords(status, t, i18n.language)
    // With the next frame: what is read of the layout in the idle moment of a save must not wait for a layout of these words. And none where
    // all looks the same: whoever types sees several saves a second.
    const showSoon = () => {
      clearTimeout(saving)
      cancelAnimationFrame(frame)
      const status = session.status()
      if (status.kind === 'saving') saving = setTimeout(show, shortSave)
      else if (lookOf(status) !== shown) frame = requestAnimationFrame(show)
    }
    show()
    const stop = session.subscribe('status', showSoon)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(saving)
      stop()
    }
  }, [session, t, i18n.language])

  return (
    <div ref={place} className="save-status" role="status" aria-live="off">
      <span className="save-dot" aria-hidden="true" />
      <span ref={words} />
    </div>
  )
}
