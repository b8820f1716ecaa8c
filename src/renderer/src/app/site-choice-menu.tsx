import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconPlus, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../ipc/contract'
import { SiteChoiceFace } from './site-choice-face'

interface SiteChoiceProps {
  readonly sites: readonly SiteListing[]
  readonly chosen: SiteListing | undefined
  readonly onChoose: (siteId: string) => void
  readonly onManage: () => void
}

/** Which site the article is meant for: its categories complete in the inspector, and Publish offers it first. */
export function SiteChoice({ sites, chosen, onChoose, onManage }: SiteChoiceProps) {
  const { t } = useTranslation('app')
  return (
    <Menu position="bottom-end" width={260} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className="plain-button site-choice" aria-label={chosen === undefined ? t('site.choose') : t('site.chooseNow', { name: chosen.site.name })}>
          <SiteChoiceFace chosen={chosen} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {sites.map(({ site }) => (
          <Menu.Item
            key={site.id}
            leftSection={<IconCheck size={16} stroke={1.6} visibility={site.id === chosen?.site.id ? 'visible' : 'hidden'} />}
            onClick={() => onChoose(site.id)}
          >
            {site.name}
          </Menu.Item>
        ))}
        {sites.length > 0 ? <Menu.Divider /> : null}
        <Menu.Item leftSection={sites.length > 0 ? <IconSettings size={16} stroke={1.6} /> : <IconPlus size={16} stroke={1.6} />} onClick={onManage}>
          {sites.length > 0 ? t('site.manage') : t('site.add')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
