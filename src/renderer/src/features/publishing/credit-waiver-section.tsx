import { TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'

interface CreditWaiverSectionProps {
  /** The pictures without a credit by their names, in reading order, each with the way to its credit. */
  readonly pictures: readonly { readonly name: string; readonly onGo: () => void }[]
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** It was to be published without a reason. */
  readonly isMissing: boolean
  readonly inputRef: RefObject<HTMLInputElement | null>
}

/** What keeps an article from being published: pictures that nobody is credited for. Their credits, or why there are none. */
export function CreditWaiverSection({ pictures, reason, onReason, isMissing, inputRef }: CreditWaiverSectionProps) {
  const { t } = useTranslation('publishing')
  const title = t('uncredited.title', { count: pictures.length })
  return (
    <section className="publish-warnings publish-uncredited" aria-label={title}>
      <h3>
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
        {title}
      </h3>
      <ul>
        {pictures.map(({ name, onGo }) => (
          <li key={name}>
            {name}{' '}
            <button type="button" className="text-button" aria-label={t('uncredited.goTo', { picture: name })} onClick={onGo}>
              {t('uncredited.go')}
            </button>
          </li>
        ))}
      </ul>
      <TextInput
        ref={inputRef}
        label={t('uncredited.reason')}
        description={t('uncredited.reasonHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('uncredited.example')}
        value={reason}
        maxLength={500}
        error={isMissing && reason.trim() === '' ? t('uncredited.missing') : undefined}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </section>
  )
}
