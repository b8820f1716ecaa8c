import { Modal, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../../ipc/contract'
import type { Settings } from '../../../../ipc/settings'
import { LookSettings } from './look-settings'
import './settings.css'
import { SitesSettings } from './sites-settings'

interface SettingsDialogProps {
  readonly section: 'sites' | 'look'
  /** The site whose password is wanted, where that is why the dialog opened. */
  readonly siteId: string | undefined
  readonly sites: readonly SiteListing[]
  readonly settings: Settings
  readonly onChangeSettings: (change: Partial<Settings>) => void
  readonly onConnected: (siteId: string) => void
  readonly onClose: () => void
}

/** Sites, and how Copydesk looks and speaks. */
export function SettingsDialog({ section, siteId, sites, settings, onChangeSettings, onConnected, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('app')
  return (
    <Modal opened onClose={onClose} title={t('settings.title')} size={620} centered={false} yOffset="8vh" closeButtonProps={{ 'aria-label': t('settings.close') }}>
      <Tabs defaultValue={section}>
        <Tabs.List aria-label={t('settings.sections')}>
          <Tabs.Tab value="sites">{t('settings.sites')}</Tabs.Tab>
          <Tabs.Tab value="look">{t('settings.look')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sites" pt="md">
          <SitesSettings sites={sites} siteId={siteId} onConnected={onConnected} />
        </Tabs.Panel>
        <Tabs.Panel value="look" pt="md">
          <LookSettings settings={settings} onChange={onChangeSettings} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}
