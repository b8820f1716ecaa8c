import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import type { SignInWay } from '../../../../core/publishing/site-credentials'
import type { SiteListing } from '../../../../ipc/contract'
import { useFocusBack } from '../../ui/use-focus-back'
import { hostIn } from './site-form-values'

interface BrowserSignInProps {
  readonly address: string
  readonly onBegin: () => void
  readonly onMissingAddress: () => void
  readonly onConnected: (listing: SiteListing) => void
  readonly onFailure: (failure: Failure) => void
}

const cancel = () => void window.copydesk.sites.cancelSignIn()

/** Signs in by the page of WordPress itself, so that nobody has to make and copy a password. The page never sees it. */
export function BrowserSignIn({ address, onBegin, onMissingAddress, onConnected, onFailure }: BrowserSignInProps) {
  const { t } = useTranslation('sites')
  /** Which address it is about: another one has no sign-in yet. */
  const [begun, setBegun] = useState<{ readonly state: 'waiting' | 'to-be-copied'; readonly address: string }>()
  const state = begun?.address === address ? begun.state : 'idle'
  const begins = useRef(0)
  useEffect(
    () => () => {
      begins.current++ // whoever has gone on writing is not called back
      cancel()
    },
    []
  )

  const isForgotten = begun?.state === 'waiting' && state === 'idle'
  useEffect(() => {
    if (isForgotten) cancel()
  }, [isForgotten])

  const begin = async (way: SignInWay) => {
    onBegin()
    if (address.trim() === '') {
      onMissingAddress()
      return
    }
    const turn = ++begins.current
    setBegun({ state: 'waiting', address })
    const outcome = await window.copydesk.sites.signIn({ address, way })
    if (turn !== begins.current) return
    setBegun(outcome.ok && outcome.value === null ? { state: 'to-be-copied', address } : undefined)
    if (!outcome.ok) {
      if (outcome.error.code !== 'cancelled') onFailure(outcome.error)
    } else if (outcome.value !== null) onConnected(outcome.value)
  }

  return (
    <div className="browser-sign-in">
      <Button variant="default" leftSection={<IconExternalLink size={16} stroke={1.6} aria-hidden="true" />} aria-disabled={state === 'waiting'} onClick={() => state !== 'waiting' && void begin('to-return')}>
        {t('browser.button')}
      </Button>
      {state === 'waiting' ? <Stop onCopy={() => void begin('to-copy')} /> : null}
      <span className="quiet" role="status">
        {t(state === 'waiting' ? 'browser.waiting' : state === 'to-be-copied' ? 'browser.copy' : 'browser.hint', { host: hostIn(address) })}
      </span>
    </div>
  )
}

function Stop({ onCopy }: { readonly onCopy: () => void }) {
  const { t } = useTranslation('sites')
  const buttons = useRef<HTMLDivElement>(null)
  useFocusBack(buttons)
  return (
    <div ref={buttons} className="browser-sign-in">
      <Button variant="default" onClick={cancel}>
        {t('browser.stop')}
      </Button>
      <Button variant="subtle" onClick={onCopy}>
        {t('browser.copyInstead')}
      </Button>
    </div>
  )
}
