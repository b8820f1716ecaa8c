import { Button, Group, PasswordInput, Radio, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RefObject, SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import { hasTriedSignIn } from '../../../../core/publishing/examination'
import type { Examination } from '../../../../core/publishing/examination'
import { siteKinds } from '../../../../core/publishing/site'
import type { Site } from '../../../../core/publishing/site'
import type { SiteListing } from '../../../../ipc/contract'
import { FailureNotice } from '../../ui/failure-notice'
import { useFailureWords } from '../../ui/failure-words'
import { useFocusBack } from '../../ui/use-focus-back'
import { useQuestion } from '../../ui/use-question'
import { BrowserSignIn } from './browser-sign-in'
import { ExaminationView } from './examination-view'
import { fieldOfFailure } from './site-form-failure'
import type { SiteFormField } from './site-form-failure'
import { credentialsIn, fieldsOf, hostIn, valuesOf } from './site-form-values'
import type { SiteFormValues } from './site-form-values'
import { Waiting } from './waiting'

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
  const { isAsking, ask, cancel } = useQuestion(null)
  const [failure, setFailure] = useState<Failure>()
  const [examination, setExamination] = useState<Examination>()
  const [missing, setMissing] = useState<readonly SiteFormField[]>([])
  const isKindChosen = useRef(site !== undefined)
  /** The address whose kind was asked for last. */
  const recognised = useRef('')
  const form = useRef<HTMLFormElement>(null)
  useFocusBack(form)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus() // the dialog does so for what is there when it opens
  }, [])

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

  /** What a site is asked, or has said, is over as soon as it is about something else than what stands in the form. */
  const change = (changes: Partial<SiteFormValues>) => {
    cancel()
    setValues((present) => ({ ...present, ...changes }))
    const isElsewhere = changes.address !== undefined || changes.kind !== undefined
    if (isElsewhere || failedField !== 'address') setFailure(undefined)
    if (isElsewhere || (examination !== undefined && hasTriedSignIn(examination))) setExamination(undefined)
  }
  /** A secret is for what it was typed for. */
  const changeKind = (next: SiteFormValues['kind']) => {
    if (next === kind) return
    setMissing([])
    change({ kind: next, password: '' })
  }
  const set = (field: SiteFormField) => (event: { readonly currentTarget: { readonly value: string } }) => {
    change({ [field]: event.currentTarget.value })
    setMissing((names) => names.filter((name) => name !== field))
  }

  const recognise = async () => {
    const address = values.address.trim()
    const isOpen = () => address !== '' && !isKindChosen.current
    if (!isOpen() || recognised.current === address) return
    recognised.current = address
    const found = await window.copydesk.sites.recognise({ address })
    if (recognised.current !== address) return // another was typed meanwhile
    if (found === null) recognised.current = ''
    else if (isOpen()) changeKind(found)
  }

  const connect = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isAsking) return
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
    recognised.current = '' // the kind is decided
    const outcome = await ask(() => window.copydesk.sites.connect(credentials))
    if (outcome === undefined) return
    if (outcome.ok) {
      onConnected(outcome.value)
      return
    }
    flushSync(() => setFailure(outcome.error))
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  /** What is empty is no hindrance: the site is examined as far as one comes without. */
  const examine = async () => {
    if (isAsking) return
    const credentials = credentialsIn(values)
    flushSync(() => setMissing(credentials === undefined ? ['header'] : values.address.trim() === '' ? ['address'] : []))
    if (credentials === undefined || values.address.trim() === '') {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    setFailure(undefined)
    setExamination(undefined)
    const outcome = await ask(() => window.copydesk.sites.examine(credentials))
    if (outcome?.ok === true) setExamination(outcome.value)
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
                changeKind(known)
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
        aria-invalid={errorAt('password') === undefined ? undefined : true}
        onChange={set('password')}
      />
      {failure !== undefined && failedField === undefined ? <FailureNotice failure={failure} /> : null}
      {examination === undefined ? null : <ExaminationView examination={examination} onClose={() => setExamination(undefined)} />}
      <Group justify="flex-end" gap="xs">
        <Button className="site-form-examine" variant="default" aria-disabled={isAsking} onClick={() => void examine()}>
          {t('examine')}
        </Button>
        {onCancel === undefined || isAsking ? null : (
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Button type="submit" aria-disabled={isAsking}>
          {t('connect')}
        </Button>
      </Group>
      {isAsking ? <Waiting host={hostIn(values.address)} onCancel={cancel} /> : null}
    </form>
  )
}
