import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../../ipc/contract'
import { SiteCard } from './site-card'
import { SiteForm } from './site-form'

interface SitesSettingsProps {
  readonly sites: readonly SiteListing[]
  readonly siteId: string | undefined
  /** Whether the connection of that site is to be examined, rather than its password entered. */
  readonly isExamined: boolean
  readonly onConnected: (siteId: string) => void
}

/** The sites of this installation, and the form for one more. Without any site the form is there at once. */
export function SitesSettings({ sites, siteId, isExamined, onConnected }: SitesSettingsProps) {
  const { t } = useTranslation('sites')
  const addressField = useRef<HTMLInputElement>(null)
  /** The form's site: one to enter the password of again, `new`, or none. */
  const [formOf, setFormOf] = useState<string | undefined>((isExamined ? undefined : siteId) ?? (sites.length === 0 ? 'new' : undefined))
  /** The one that was connected last. */
  const [connected, setConnected] = useState<string>()
  const addButton = useRef<HTMLButtonElement>(null)
  const openForm = (of: string) => {
    setConnected(undefined)
    setFormOf(of)
  }
  const formSite = sites.find(({ site }) => site.id === formOf)?.site

  return (
    <section className="sites" aria-label={t('title')}>
      <div className="sites-head">
        <p className="quiet">{sites.length === 0 ? t('none') : null}</p>
        <Button
          ref={addButton}
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => {
            openForm('new')
            addressField.current?.focus()
          }}
        >
          {t('add')}
        </Button>
      </div>
      {formOf === undefined ? null : (
        <SiteForm
          key={formOf}
          addressRef={addressField}
          site={formSite}
          onCancel={sites.length === 0 ? undefined : () => setFormOf(undefined)}
          onConnected={({ site }) => {
            setFormOf(undefined)
            setConnected(site.id)
            onConnected(site.id)
          }}
        />
      )}
      <div className="sites-list" role="list" aria-label={t('list')}>
        {sites.map((listing) => (
          <SiteCard
            key={listing.site.id}
            listing={listing}
            isExamined={isExamined && listing.site.id === siteId}
            isConnected={listing.site.id === connected}
            onEnterPassword={() => openForm(listing.site.id)}
            onRemoved={() => addButton.current?.focus()}
          />
        ))}
      </div>
    </section>
  )
}
