import { Modal, Tabs } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../../ipc/contract'
import type { Settings } from '../../../../ipc/settings'
import { LibrarySettings } from './library-settings'
import { LookSettings } from './look-settings'
import './settings.css'
import { SpellingSettings } from './spelling-settings'
import { SitesSettings } from './sites-settings'
import { useStorage } from './use-storage'
import { WaitingContext } from './waiting'

interface SettingsDialogProps {
  readonly section: 'sites' | 'look' | 'library'
  /** The site whose password is wanted, or whose connection is to be examined, where that is why the dialog opened. */
  readonly siteId: string | undefined
  readonly isExamined: boolean
  readonly sites: readonly SiteListing[]
  readonly settings: Settings
  readonly onChangeSettings: (change: Partial<Settings>) => void
  readonly onConnected: (siteId: string) => void
  /** Puts what is typed on disk; false when that failed. */
  readonly handOver: () => Promise<boolean>
  readonly onClose: () => void
}

/** Sites, how Copydesk looks and speaks, and where the library is. While it is copied the dialog stays: nothing is to be typed then. */
export function SettingsDialog({ section, siteId, isExamined, sites, settings, onChangeSettings, onConnected, handOver, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('app')
  const { t: tSpelling } = useTranslation('spelling')
  const storage = useStorage()
  const [waitings, setWaitings] = useState(0)
  const countWaiting = useCallback((change: 1 | -1) => setWaitings((count) => count + change), [])
  const isCopying = storage.running !== undefined
  // The focus begins in the form of a site where that is there, and else with the section.
  const hasForm = section === 'sites' && (sites.length === 0 || (siteId !== undefined && !isExamined))
  const autofocus = (name: typeof section) => (name === section && !hasForm ? true : undefined)
  return (
    <Modal
      className="settings"
      opened
      onClose={onClose}
      title={t('settings.title')}
      size={620}
      centered={false}
      yOffset="8vh"
      closeOnEscape={!isCopying && waitings === 0}
      closeOnClickOutside={!isCopying}
      withCloseButton={!isCopying}
      closeButtonProps={{ 'aria-label': t('settings.close') }}
    >
      <Tabs defaultValue={section}>
        <Tabs.List aria-label={t('settings.sections')}>
          <Tabs.Tab value="sites" data-autofocus={autofocus('sites')}>{t('settings.sites')}</Tabs.Tab>
          <Tabs.Tab value="look" data-autofocus={autofocus('look')}>{t('settings.look')}</Tabs.Tab>
          <Tabs.Tab value="spelling">{tSpelling('title')}</Tabs.Tab>
          <Tabs.Tab value="library" data-autofocus={autofocus('library')}>{t('settings.library')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sites" pt="md">
          <WaitingContext value={countWaiting}>
            <SitesSettings sites={sites} siteId={siteId} isExamined={isExamined} onConnected={onConnected} />
          </WaitingContext>
        </Tabs.Panel>
        <Tabs.Panel value="look" pt="md">
          <LookSettings settings={settings} onChange={onChangeSettings} />
        </Tabs.Panel>
        <Tabs.Panel value="spelling" pt="md">
          <SpellingSettings settings={settings} onChange={onChangeSettings} />
        </Tabs.Panel>
        <Tabs.Panel value="library" pt="md">
          <LibrarySettings state={storage} handOver={handOver} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}
