import { Button, Group, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import type { SiteListing } from '../../../../ipc/contract'
import { FailureNotice } from '../../ui/failure-notice'
import { useFailureWords } from '../../ui/failure-words'
import { fieldOfFailure } from './site-form-failure'
import type { SiteFormField } from './site-form-failure'

interface SiteFormProps {
  readonly addressRef: RefObject<HTMLInputElement | null>
  readonly address: string
  readonly userName: string
  readonly onCancel: (() => void) | undefined
  readonly onConnected: (listing: SiteListing) => void
}

const order = ['label', 'input', 'description', 'error'] as const

/** Connects a site, or enters the password of one again: the site itself is asked, and what it says is kept. */
export function SiteForm({ addressRef, address, userName, onCancel, onConnected }: SiteFormProps) {
  const { t } = useTranslation('sites')
  const say = useFailureWords()
  const [values, setValues] = useState({ address, userName, password: '' })
  const [isConnecting, setConnecting] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [missing, setMissing] = useState<readonly SiteFormField[]>([])

  const failedField = failure === undefined ? undefined : fieldOfFailure(failure.code)
  const missingWords = { address: t('missingAddress'), userName: t('missingUserName'), password: t('missingPassword') }
  const errorAt = (field: SiteFormField) => {
    if (missing.includes(field)) return missingWords[field]
    if (failure === undefined || failedField !== field) return undefined
    const { what, advice } = say(failure)
    return `${what} ${advice}`
  }

  const set = (field: SiteFormField) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    setValues((present) => ({ ...present, [field]: value }))
    setMissing((fields) => fields.filter((name) => name !== field))
  }

  const connect = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isConnecting) return
    const fields = ['address', 'userName', 'password'] as const
    const empty = fields.filter((field) => values[field].trim() === '')
    setMissing(empty)
    setFailure(undefined)
    if (empty.length > 0) return
    setConnecting(true)
    const outcome = await window.copydesk.sites.connect({ kind: 'wordpress', ...values })
    setConnecting(false)
    if (outcome.ok) onConnected(outcome.value)
    else setFailure(outcome.error)
  }

  return (
    <form className="site-form" aria-label={t('form')} onSubmit={(event) => void connect(event)} noValidate>
      <TextInput
        ref={addressRef}
        label={t('address')}
        description={t('addressHint')}
        inputWrapperOrder={[...order]}
        type="url"
        autoComplete="off"
        spellCheck={false}
        data-autofocus={address === '' ? true : undefined}
        value={values.address}
        error={errorAt('address')}
        onChange={set('address')}
      />
      <TextInput
        label={t('userName')}
        inputWrapperOrder={[...order]}
        autoComplete="off"
        spellCheck={false}
        value={values.userName}
        error={errorAt('userName')}
        onChange={set('userName')}
      />
      <PasswordInput
        label={t('password')}
        description={t('passwordHint')}
        inputWrapperOrder={[...order]}
        autoComplete="off"
        data-autofocus={address === '' ? undefined : true}
        value={values.password}
        error={errorAt('password')}
        onChange={set('password')}
      />
      {failure !== undefined && failedField === undefined ? <FailureNotice failure={failure} /> : null}
      <Group justify="flex-end" gap="xs">
        {isConnecting ? (
          <span className="quiet" role="status">
            {t('connecting')}
          </span>
        ) : null}
        {onCancel === undefined ? null : (
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Button type="submit" loading={isConnecting}>
          {t('connect')}
        </Button>
      </Group>
    </form>
  )
}
