import { Button, Loader } from '@mantine/core'
import { createContext, useContext, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from '../../ui/use-focus-back'

/** Told of each waiting that begins (1) and ends (-1): meanwhile Escape is for it, not for the dialog. */
export const WaitingContext = createContext<(change: 1 | -1) => void>(() => undefined)

interface WaitingProps {
  readonly host: string
  readonly onCancel: () => void
}

/** Says which site is waited for. Its button and Escape give it up. */
export function Waiting({ host, onCancel }: WaitingProps) {
  const { t } = useTranslation('sites')
  const line = useRef<HTMLDivElement>(null)
  const tell = useContext(WaitingContext)
  useEffect(() => {
    tell(1)
    line.current?.scrollIntoView({ block: 'nearest' })
    return () => tell(-1)
  }, [tell])
  useEffect(() => {
    const giveUp = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing) onCancel()
    }
    window.addEventListener('keydown', giveUp)
    return () => window.removeEventListener('keydown', giveUp)
  })
  useFocusBack(line)
  return (
    <div ref={line} className="site-waiting">
      <Loader size={16} aria-hidden="true" />
      <span role="status">{t('waiting', { host })}</span>
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}
