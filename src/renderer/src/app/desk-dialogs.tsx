import type { ArticleId } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'
import type { OutboxItem } from '../../../core/publishing/outbox-item'
import type { SiteListing } from '../../../ipc/contract'
import type { Settings } from '../../../ipc/settings'
import type { Articles } from '../features/library/use-articles'
import type { PublishIntent } from '../features/publishing/publish-intent'
import { lazyAfterPaint } from '../ui/first-paint'
import type { OpenArticle } from './open-article'
import { useImported } from './use-imported'
import { useRestoredVersion } from './use-restored-version'
import type { ChangeSettings } from './use-settings'

const NewArticleDialog = lazyAfterPaint(async () => (await import('../features/library/new-article-dialog')).NewArticleDialog)
const ImportDialog = lazyAfterPaint(async () => (await import('../features/importing/import-dialog')).ImportDialog)
const PullDialog = lazyAfterPaint(async () => (await import('../features/importing/pull-dialog')).PullDialog)
const ExportDialog = lazyAfterPaint(async () => (await import('../features/exporting/export-dialog')).ExportDialog)
const SaveTemplateDialog = lazyAfterPaint(async () => (await import('../features/library/save-template-dialog')).SaveTemplateDialog)
const PublishDialog = lazyAfterPaint(async () => (await import('../features/publishing/publish-dialog')).PublishDialog)
const OutboxDialog = lazyAfterPaint(async () => (await import('../features/publishing/outbox-dialog')).OutboxDialog)
const VersionDialog = lazyAfterPaint(async () => (await import('../features/versions/version-dialog')).VersionDialog)
const SettingsDialog = lazyAfterPaint(async () => (await import('../features/settings/settings-dialog')).SettingsDialog)
const CommandPalette = lazyAfterPaint(async () => (await import('../features/palette/command-palette')).CommandPalette)
const KeysDialog = lazyAfterPaint(async () => (await import('../features/keys/keys-dialog')).KeysDialog)
const UnreadableArticleDialog = lazyAfterPaint(async () => (await import('../features/library/unreadable-article-dialog')).UnreadableArticleDialog)
const UnsavedDialog = lazyAfterPaint(async () => (await import('./unsaved-dialog')).UnsavedDialog)
const AboutDialog = lazyAfterPaint(async () => (await import('./about-dialog')).AboutDialog)

/** The Publish dialog; `ticked` are the sites of its list, on the way back from the settings. */
interface PublishingOpen {
  readonly kind: 'publish'
  readonly intent: PublishIntent
  readonly ticked?: readonly string[]
}

export type OpenDialog =
  | { readonly kind: 'new-article' }
  | { readonly kind: 'import'; readonly dropped: readonly File[] }
  | { readonly kind: 'pull' }
  | { readonly kind: 'save-template' }
  | { readonly kind: 'export'; readonly id: ArticleId }
  | PublishingOpen
  | { readonly kind: 'outbox' }
  | { readonly kind: 'versions' }
  | { readonly kind: 'settings'; readonly section: 'sites' | 'look' | 'library'; readonly siteId?: string; readonly isExamined?: boolean; readonly afterwards?: PublishingOpen }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' }
  | { readonly kind: 'unreadable-article'; readonly id: ArticleId }
  | { readonly kind: 'unsaved'; readonly failure: Failure }

interface DeskDialogsProps {
  readonly dialog: OpenDialog | undefined
  readonly onDialog: (dialog: OpenDialog | undefined) => void
  readonly platform: string
  readonly open: OpenArticle
  /** Undefined until they are read. */
  readonly sites: readonly SiteListing[] | undefined
  readonly chosenSite: SiteListing | undefined
  readonly outbox: readonly OutboxItem[]
  /** The Publish dialog says what comes of the orders to these sites. */
  readonly onFollow: (siteIds: readonly string[]) => void
  readonly settings: Settings
  readonly onChangeSettings: ChangeSettings
  readonly onFailure: (failure: Failure) => void
  readonly articles: Articles
}

/** Whether it says what sites there are: one that is asked for in the first moments of the window waits until that is known. */
function isAboutSites(dialog: OpenDialog | undefined): boolean {
  return dialog?.kind === 'pull' || dialog?.kind === 'publish' || dialog?.kind === 'outbox' || (dialog?.kind === 'settings' && dialog.section === 'sites')
}

/** The dialogs of the window, of which one at most is open. Their code is read when they are first asked for. */
export function DeskDialogs({ dialog, onDialog, platform, open, sites: known, chosenSite, outbox, onFollow, settings, onChangeSettings, onFailure, articles }: DeskDialogsProps) {
  const close = () => onDialog(undefined)
  const { onImported, onPulled } = useImported(open, articles)
  const { onRestored, onTaken } = useRestoredVersion(open, articles, onFailure)
  const examine = (siteId: string) => onDialog({ kind: 'settings', section: 'sites', siteId, isExamined: true })
  const session = open.session()
  const sites = known ?? []
  if (known === undefined && isAboutSites(dialog)) return null

  switch (dialog?.kind) {
    case undefined:
      return null
    case 'new-article':
      return <NewArticleDialog onClose={close} onCreated={open.show} onFailure={onFailure} />
    case 'import':
      return <ImportDialog dropped={dialog.dropped} onClose={close} onImported={onImported} />
    case 'pull':
      return (
        <PullDialog
          sites={sites}
          chosenSite={chosenSite}
          onPulled={onPulled}
          onKnown={(id) => {
            close()
            void open.open(id)
          }}
          onAddSite={() => onDialog({ kind: 'settings', section: 'sites' })}
          onClose={close}
        />
      )
    case 'save-template':
      return session === undefined ? null : <SaveTemplateDialog id={session.id} handOver={open.handOver} onClose={close} />
    case 'export':
      return (
        <ExportDialog
          id={dialog.id}
          settings={settings}
          onChangeSettings={onChangeSettings}
          handOver={async () => session?.id !== dialog.id || open.handOver()}
          onClose={close}
        />
      )
    case 'publish':
      return session === undefined ? null : (
        <PublishDialog
          key={session.id}
          sites={sites}
          chosenSite={chosenSite}
          tickedBefore={dialog.ticked}
          outbox={outbox}
          onFollow={onFollow}
          intent={dialog.intent}
          onChooseSite={(lastSiteId) => onChangeSettings({ lastSiteId })}
          handOver={open.handOver}
          onSites={(siteId, ticked) => {
            const afterwards = { ...dialog, ...(ticked === undefined ? {} : { ticked }) }
            onDialog({ kind: 'settings', section: 'sites', afterwards, ...(siteId === undefined ? {} : { siteId }) })
          }}
          onExamine={examine}
          onTaken={(taken, takenFrom, words) => {
            close()
            onTaken(taken, takenFrom, words)
          }}
          onClose={close}
        />
      )
    case 'outbox':
      return (
        <OutboxDialog
          items={outbox}
          sites={sites}
          article={session === undefined ? undefined : { id: session.id, headline: session.get('headline') }}
          onOpenArticle={(id) => {
            close()
            void open.open(id)
          }}
          onSites={(siteId) => onDialog({ kind: 'settings', section: 'sites', siteId })}
          onExamine={examine}
          onCompare={(id, lastSiteId) => {
            close()
            onChangeSettings({ lastSiteId })
            void open.open(id).then(() => {
              if (open.session()?.id === id) onDialog({ kind: 'publish', intent: 'publish' }) // never for another that lies open still
            })
          }}
          onClose={close}
        />
      )
    case 'versions':
      return session === undefined ? null : (
        <VersionDialog
          key={session.serial}
          id={session.id}
          handOver={open.handOver}
          onRestored={(article, version, before) => {
            close()
            onRestored(article, version, before)
          }}
          onClose={close}
        />
      )
    case 'settings':
      return (
        <SettingsDialog
          section={dialog.section}
          siteId={dialog.siteId}
          isExamined={dialog.isExamined === true}
          sites={sites}
          settings={settings}
          onChangeSettings={onChangeSettings}
          onConnected={(siteId) => {
            onChangeSettings({ lastSiteId: siteId })
            if (dialog.afterwards !== undefined) onDialog(dialog.afterwards)
          }}
          handOver={open.handOver}
          onClose={close}
        />
      )
    case 'palette':
      return <CommandPalette platform={platform} onClose={close} />
    case 'keys':
      return <KeysDialog platform={platform} chosen={settings.keys} onChoose={(keys) => onChangeSettings({ keys })} onClose={close} />
    case 'about':
      return <AboutDialog onClose={close} />
    case 'unsaved':
      return session === undefined ? null : <UnsavedDialog session={session} refusal={dialog.failure} settle={open.settle} onClose={close} />
    case 'unreadable-article':
      return <UnreadableArticleDialog key={dialog.id} id={dialog.id} onClose={close} onRecovered={(article) => void open.show(article)} onFailure={onFailure} />
  }
}
