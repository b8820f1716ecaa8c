import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../ipc/contract'
import type { Settings } from '../../../ipc/settings'
import { sidePanels } from '../../../ipc/settings'
import { ChecksPanel } from '../features/checks/checks-panel'
import { Inspector } from '../features/inspector/inspector'
import { NotesPanel } from '../features/notes/notes-panel'
import { OutlinePanel } from '../features/outline/outline-panel'

interface SidePanelProps {
  readonly site: SiteListing | undefined
  readonly sites: readonly SiteListing[]
  readonly shown: Settings['sidePanel']
  readonly onShow: (panel: Settings['sidePanel']) => void
  /** Someone goes to a place on the page, which the panel must not lie over. */
  readonly onLeave: () => void
}

/** The right side of the desk: what belongs to the article, the outline of its text, the notes on it, and what it still lacks. */
export function SidePanel({ site, sites, shown, onShow, onLeave }: SidePanelProps) {
  const { t } = useTranslation('app')
  const { t: tArticle } = useTranslation('article')
  const { t: tChecks } = useTranslation('checks')
  const names = { article: tArticle('tab'), outline: tArticle('outline.label'), notes: tArticle('passageNotes.label'), checks: tChecks('label') }
  return (
    <Tabs
      className="side-panel"
      value={shown}
      onChange={(value) => {
        const chosen = sidePanels.find((panel) => panel === value)
        if (chosen !== undefined) onShow(chosen)
      }}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('frame.sidePanels')}>
        {sidePanels.map((panel) => (
          <Tabs.Tab key={panel} value={panel}>
            {names[panel]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="article">
        <Inspector site={site} sites={sites} />
      </Tabs.Panel>
      <Tabs.Panel value="outline">
        <OutlinePanel />
      </Tabs.Panel>
      <Tabs.Panel value="notes">
        <NotesPanel />
      </Tabs.Panel>
      <Tabs.Panel value="checks">
        <ChecksPanel site={site} onLeave={onLeave} />
      </Tabs.Panel>
    </Tabs>
  )
}
