import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** The page while no article is open: what to do next. */
export function EmptyDesk({ onNew }: { readonly onNew: () => void }) {
  const { t } = useTranslation('app')
  const create = useRef<HTMLButtonElement>(null)
  // The caret was in the article that has gone: keys and screen readers go on from here.
  useEffect(() => {
    if (document.activeElement === document.body) create.current?.focus()
  }, [])
  return (
    <section className="empty-desk">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.advice')}</p>
      <button ref={create} type="button" className="accent-button" onClick={onNew}>
        <IconPlus size={16} stroke={1.6} aria-hidden="true" />
        {t('empty.create')}
      </button>
    </section>
  )
}
