import { Button, Group, PasswordInput, Radio, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RefObject, SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import { siteKinds } from '../../../../core/publishing/site'
import type { Site } from '../../../../core/publishing/site'
import type { SiteListing } from '../../../../ipc/contract'
import { FailureNotice } from '../../ui/failure-notice'
import { useFailureWords } from '../../ui/failure-words'
import { BrowserSignIn } from './browser-sign-in'
import { ExaminationView } from './examination-view'
import { fieldOfFailure } from './site-form-failure'
import type { SiteFormField } from './site-form-failure'
import { credentialsIn, fieldsOf, valuesOf } from './site-form-values'
import type { SiteFormValues } from './site-form-values'
import { useExamination } from './use-examination'

interface SiteFormProps {
  readonly addressRef: RefObject<HTMLInputElement | null>
  /** The site whose secret is wanted again. */
  readonly site: Site | undefined
  readonly onCancel: (() => void) | undefined
  readonly onConnected: (listing: SiteListing) => void
}

const order = ['label', 'input', 'description', 'error'] as const
const ways = ['bearer', 'basic', 'header'] as const

/**
 * Connects a site, or enters the secret of one again: the site itself is asked, and what it says is kept. The kind is recognised from the
 * address once that is typed, until the editor chooses one.
 */
export function SiteForm({ addressRef, site, onCancel, onConnected }: SiteFormProps) {
  const { t } = useTranslation('sites')
  const say = useFailureWords()
  const [values, setValues] = useState(() => valuesOf(site))
  const [isConnecting, setConnecting] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [missing, setMissing] = useState<readonly SiteFormField[]>([])
  const isKindChosen = useRef(site !== undefined)
  /** The address whose kind was asked for last. */
  const asked = useRef('')
  const form = useRef<HTMLFormElement>(null)
  const isThere = useRef(true)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus() // the dialog does so for what is there when it opens
    return () => {
      isThere.current = false
    }
  }, [])
  const { isRunning: isExamining, examination, examine, close: closeExamination } = useExamination()

  const { kind, way } = values
  const fields = fieldsOf(values)
  const failedField = failure === undefined ? undefined : fieldOfFailure(failure.code)
  const secret = kind === 'endpoint' ? way : kind
  const missingWords = { address: t('missingAddress'), userName: t('missingUserName'), header: t('missingHeader'), password: t(`secrets.${secret}.missing`) }
  const errorAt = (field: SiteFormField) => {
    if (missing.includes(field)) return missingWords[field]
    if (failure === undefined || failedField !== field) return undefined
    const { what, advice } = say(failure)
    return `${what} ${advice}`
  }

  const change = (changes: Partial<SiteFormValues>) => setValues((present) => ({ ...present, ...changes }))
  const set = (field: SiteFormField) => (event: { readonly currentTarget: { readonly value: string } }) => {
    change({ [field]: event.currentTarget.value })
    setMissing((names) => names.filter((name) => name !== field))
  }

  const recognise = async () => {
    const address = values.address.trim()
    const isOpen = () => address !== '' && !isKindChosen.current
    if (!isOpen() || asked.current === address) return
    asked.current = address
    const found = await window.copydesk.sites.recognise({ address })
    if (asked.current !== address) return // another was typed meanwhile
    if (found === null) asked.current = ''
    else if (isOpen()) change({ kind: found })
  }

  const connect = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isConnecting) return
    const empty = fields.filter((field) => values[field].trim() === '')
    const credentials = credentialsIn(values)
    flushSync(() => {
      setMissing(credentials === undefined ? [...empty, 'header'] : empty)
      setFailure(undefined)
    })
    if (empty.length > 0 || credentials === undefined) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus() // it may be out of sight
      return
    }
    setConnecting(true)
    const outcome = await window.copydesk.sites.connect(credentials)
    if (!isThere.current) return // whoever has gone on writing is not called back
    setConnecting(false)
    if (outcome.ok) onConnected(outcome.value)
    else setFailure(outcome.error)
  }

  /** What is empty is no hindrance: the site is examined as far as one comes without. */
  const examineTyped = () => {
    const credentials = credentialsIn(values)
    setMissing(credentials === undefined ? ['header'] : values.address.trim() === '' ? ['address'] : [])
    if (credentials !== undefined && values.address.trim() !== '') void examine(() => window.copydesk.sites.examine(credentials))
  }

  return (
    <form ref={form} className="site-form" aria-label={t('form')} onSubmit={(event) => void connect(event)} noValidate>
      <TextInput
        ref={addressRef}
        label={t('address')}
        description={t(kind === 'endpoint' ? 'endpointAddressHint' : 'addressHint')}
        inputWrapperOrder={[...order]}
        type="url"
        autoComplete="off"
        spellCheck={false}
        data-autofocus={site === undefined ? true : undefined}
        value={values.address}
        error={errorAt('address')}
        onChange={set('address')}
        onBlur={() => void recognise()}
      />
      <Radio.Group label={t('kind')} value={kind}>
        <div className="settings-choices">
          {siteKinds.map((known) => (
            <Radio
              key={known}
              value={known}
              label={t(`kinds.${known}`)}
              onChange={() => {
                isKindChosen.current = true
                setMissing([])
                change({ kind: known })
              }}
            />
          ))}
        </div>
      </Radio.Group>
      {kind === 'endpoint' ? (
        <Radio.Group label={t('way')} value={way}>
          <div className="settings-choices">
            {ways.map((known) => (
              <Radio key={known} value={known} label={t(`ways.${known}`)} onChange={() => change({ way: known })} />
            ))}
          </div>
        </Radio.Group>
      ) : null}
      {kind === 'wordpress' ? (
        <BrowserSignIn
          address={values.address}
          onConnected={onConnected}
          onFailure={setFailure}
          onMissingAddress={() => setMissing(['address'])}
          onBegin={() => {
            setMissing([])
            setFailure(undefined)
          }}
        />
      ) : null}
      {fields.includes('userName') ? (
        <TextInput label={t('userName')} autoComplete="off" spellCheck={false} value={values.userName} error={errorAt('userName')} onChange={set('userName')} />
      ) : null}
      {fields.includes('header') ? (
        <TextInput label={t('header')} autoComplete="off" spellCheck={false} value={values.header} error={errorAt('header')} onChange={set('header')} />
      ) : null}
      <PasswordInput
        label={t(`secrets.${secret}.label`)}
        visibilityToggleButtonProps={{ 'aria-label': t('showSecret') }}
        description={t(`secrets.${secret}.hint`)}
        inputWrapperOrder={[...order]}
        autoComplete="off"
        data-autofocus={site === undefined ? undefined : true}
        value={values.password}
        error={errorAt('password')}
        onChange={set('password')}
      />
      {failure !== undefined && failedField === undefined ? <FailureNotice failure={failure} /> : null}
      {examination === undefined ? null : <ExaminationView key={examination.at} examination={examination} onClose={closeExamination} />}
      <Group justify="flex-end" gap="xs">
        <Button className="site-form-examine" variant="default" loading={isExamining} onClick={examineTyped}>
          {t('examine')}
        </Button>
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
