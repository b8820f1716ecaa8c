import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import type { SignInWay } from '../../../../core/publishing/site-credentials'
import type { SiteListing } from '../../../../ipc/contract'

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
  const [state, setState] = useState<'idle' | 'waiting' | 'to-be-copied'>('idle')
  const begins = useRef(0)
  useEffect(
    () => () => {
      begins.current++ // whoever has gone on writing is not called back
      cancel()
    },
    []
  )

  const begin = async (way: SignInWay) => {
    onBegin()
    if (address.trim() === '') {
      onMissingAddress()
      return
    }
    const turn = ++begins.current
    setState('waiting')
    const outcome = await window.copydesk.sites.signIn({ address, way })
    if (turn !== begins.current) return
    setState(outcome.ok && outcome.value === null ? 'to-be-copied' : 'idle')
    if (!outcome.ok) {
      if (outcome.error.code !== 'cancelled') onFailure(outcome.error)
    } else if (outcome.value !== null) onConnected(outcome.value)
  }

  return (
    <div className="browser-sign-in">
      <Button variant="default" leftSection={<IconExternalLink size={16} stroke={1.6} aria-hidden="true" />} disabled={state === 'waiting'} onClick={() => void begin('to-return')}>
        {t('browser.button')}
      </Button>
      {state === 'waiting' ? (
        <>
          <Button variant="default" onClick={cancel}>
            {t('browser.stop')}
          </Button>
          <Button variant="subtle" onClick={() => void begin('to-copy')}>
            {t('browser.copyInstead')}
          </Button>
        </>
      ) : null}
      <span className="quiet" role="status">
        {t(state === 'waiting' ? 'browser.waiting' : state === 'to-be-copied' ? 'browser.copy' : 'browser.hint')}
      </span>
    </div>
  )
}
