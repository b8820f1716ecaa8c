import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'
import type { Boot, SiteListing } from '../../../ipc/contract'
import type { Settings } from '../../../ipc/settings'
import { LibraryPanel } from '../features/library/library-panel'
import { useArticles } from '../features/library/use-articles'
import { WritingPage } from '../features/writing/writing-page'
import { SessionProvider } from '../session/use-session'
import { failureWords } from '../ui/failure-sentence'
import { announceFirstPaint, lazyAfterPaint } from '../ui/first-paint'
import { showFailure } from '../ui/notices'
import { newestArticles, newestArticlesByNow } from './booting'
import './desk.css'
import type { OpenDialog } from './desk-dialogs'
import { holdKeys } from './early-keys'
import { EmptyDesk } from './empty-desk'
import { ErrorBoundary } from './error-boundary'
import { listenForActions } from './keys'
import { SaveStatus } from './save-status'
import { SiteChoiceStandIn } from './site-choice-face'
import { StatusBar } from './status-bar'
import { stepBackWhileTyping } from './stepping-back'
import { TopBar } from './top-bar'
import { useFaultNotices } from './use-fault-notices'
import { useFocusReturn } from './use-focus-return'
import { useFrameActions } from './use-frame-actions'
import { unreadableArticleOf } from './unreadable-article-of'
import { useLibraryCommands } from './use-library-commands'
import { useLibraryTidings } from './use-library-tidings'
import { useOpenArticle } from './use-open-article'
import { useOutbox } from './use-outbox'
import { usePanels } from './use-panels'
import type { ChangeSettings } from './use-settings'
import { useSettled } from './use-settled'
import { useSites } from './use-sites'
import { useSpelling } from './use-spelling'
import { useTypography } from './use-typography'

const SidePanel = lazyAfterPaint(async () => (await import('./side-panel')).SidePanel)
const DeskDialogs = lazyAfterPaint(async () => (await import('./desk-dialogs')).DeskDialogs)
const SiteChoice = lazyAfterPaint(async () => (await import('./site-choice-menu')).SiteChoice, SiteChoiceStandIn)
const Notices = lazyAfterPaint(async () => (await import('./notices-region')).NoticesRegion)

const noSites: readonly SiteListing[] = []

interface DeskProps {
  readonly boot: Boot
  readonly settings: Settings
  readonly onChangeSettings: ChangeSettings
}

/** The window: library, page, inspector, and what ties them together. */
export function Desk({ boot, settings, onChangeSettings }: DeskProps) {
  const { t, i18n } = useTranslation('app')
  const [dialog, showDialog] = useState<OpenDialog>()
  const keepFocus = useFocusReturn(dialog !== undefined)
  const stopHolding = useRef<() => void>(undefined)
  const setDialog = (next: OpenDialog | undefined) => {
    stopHolding.current?.()
    if (dialog === undefined && next !== undefined) {
      keepFocus()
      // An input method's keys cannot be held. Without a field that has the focus they go nowhere, which is better than into the article.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      stopHolding.current = holdKeys(() => setDialog(undefined))
    }
    showDialog(next)
  }
  const onUnreadable = useCallback((id: ArticleId) => showDialog({ kind: 'unreadable-article', id }), [])
  const onFailure = useCallback(
    (failure: Failure) => {
      const unreadable = unreadableArticleOf(failure)
      if (unreadable === undefined) void showFailure(failure, (told) => failureWords(i18n.getFixedT(null, 'failure'), told))
      else onUnreadable(unreadable)
    },
    [i18n, onUnreadable]
  )
  useEffect(() => window.copydesk.on('sites:sign-in-refused', onFailure), [onFailure])
  const onUnsaved = useCallback((failure: Failure) => showDialog({ kind: 'unsaved', failure }), [])
  const [open, session] = useOpenArticle(boot, { onFailure, onUnsaved })
  const articles = useArticles(session, newestArticles, newestArticlesByNow)
  const sites = useSites()
  const outbox = useOutbox()
  const chosenSite = sites?.find(({ site }) => site.id === settings.lastSiteId) ?? sites?.[0]
  const followed = useRef<readonly string[]>([])
  const onFollow = useCallback((siteIds: readonly string[]) => {
    followed.current = siteIds
  }, [])
  useSettled(session, sites, followed)
  const hasArticle = session !== undefined
  const panels = usePanels(settings, onChangeSettings, hasArticle)
  const commands = useLibraryCommands(open, articles, onFailure, (id) => setDialog({ kind: 'export', id }))
  const onOpen = useCallback((id: ArticleId) => void open.open(id), [open])
  useLibraryTidings({ onDamaged: onUnreadable, onOpen })
  useFaultNotices(boot)
  useTypography(settings.typographicQuotes)
  useSpelling(settings, onChangeSettings)
  const frame = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLElement>(null)
  const search = useRef<HTMLInputElement>(null)

  const isInspectorShown = hasArticle && panels.isInspectorShown
  // The caret stands in another article before the side of the desk is laid out for it.
  const isInspected = useDeferredValue(session) === session

  const isListRead = articles.list !== undefined
  useEffect(() => announceFirstPaint(isListRead), [isListRead])
  // Before the first paint, as the handlers are: what can be seen answers to its keys.
  useLayoutEffect(() => listenForActions(boot.platform), [boot.platform])
  useEffect(() => {
    if (frame.current !== null && page.current !== null) return stepBackWhileTyping(frame.current, page.current)
  }, [])
  useEffect(() => {
    if (session !== undefined && session.id !== settings.lastArticleId) onChangeSettings({ lastArticleId: session.id })
  }, [session, settings.lastArticleId, onChangeSettings])

  useFrameActions(
    {
      newArticle: () => setDialog({ kind: 'new-article' }),
      importDocuments: () => setDialog({ kind: 'import', dropped: [] }),
      openFromSite: () => setDialog({ kind: 'pull' }),
      duplicate: () => session && void commands.duplicate(session.id),
      saveAsTemplate: () => setDialog({ kind: 'save-template' }),
      exportArticle: () => session && commands.exportArticle(session.id),
      trash: () => session && void commands.trash(session.id, session.get('headline')),
      publish: () => setDialog({ kind: 'publish', intent: 'publish' }),
      schedule: () => setDialog({ kind: 'publish', intent: 'schedule' }),
      sendDraft: () => setDialog({ kind: 'publish', intent: 'draft' }),
      update: () => setDialog({ kind: 'publish', intent: 'update' }),
      unpublish: () => setDialog({ kind: 'publish', intent: 'unpublish' }),
      showOutbox: () => setDialog({ kind: 'outbox' }),
      versionHistory: () => setDialog({ kind: 'versions' }),
      openSettings: () => setDialog({ kind: 'settings', section: 'look' }),
      manageSites: () => setDialog({ kind: 'settings', section: 'sites' }),
      checkConnection: () => setDialog({ kind: 'settings', section: 'sites', isExamined: true, ...(chosenSite === undefined ? {} : { siteId: chosenSite.site.id }) }),
      toggleLibrary: panels.toggleLibrary,
      toggleInspector: panels.toggleInspector,
      toggleFocusMode: panels.toggleFocusMode,
      showSidePanel: (sidePanel) => {
        onChangeSettings({ sidePanel })
        panels.showInspector()
      },
      searchArticles: () => {
        flushSync(panels.showLibrary) // a field that is hidden takes no focus, and what is typed meanwhile would go into the article
        search.current?.focus()
      },
      openPalette: () => setDialog({ kind: 'palette' }),
      showKeys: () => setDialog({ kind: 'keys' }),
      about: () => setDialog({ kind: 'about' })
    },
    { settings, hasArticle, isLibraryShown: panels.isLibraryShown, isInspectorShown: panels.isInspectorShown, isFocusMode: panels.isFocusMode },
    onChangeSettings
  )

  return (
    <SessionProvider value={session}>
      <div className="desk" ref={frame} data-library={panels.isLibraryShown} data-inspector={isInspectorShown} data-focus={panels.isFocusMode}>
        <TopBar
          isLibraryShown={panels.isLibraryShown}
          isInspectorShown={isInspectorShown}
          hasArticle={hasArticle}
          isFocusMode={panels.isFocusMode}
          onLeaveFocus={panels.toggleFocusMode}
          onToggleLibrary={panels.toggleLibrary}
          onToggleInspector={panels.toggleInspector}
          onPublish={() => setDialog({ kind: 'publish', intent: 'publish' })}
          status={session === undefined ? null : <SaveStatus />}
          siteChoice={
            <SiteChoice
              sites={sites ?? []}
              chosen={chosenSite}
              onChoose={(lastSiteId) => onChangeSettings({ lastSiteId })}
              onManage={() => setDialog({ kind: 'settings', section: 'sites' })}
            />
          }
        />
        <LibraryPanel
          isShown={panels.isLibraryShown}
          articles={articles.list}
          openId={session?.id}
          sites={sites ?? noSites}
          searchRef={search}
          platform={boot.platform}
          onNew={() => setDialog({ kind: 'new-article' })}
          onDropFiles={(files) => setDialog({ kind: 'import', dropped: files })}
          commands={commands}
        />
        <main className="desk-page" ref={page} aria-label={t('frame.page')}>
          {session === undefined ? (
            <EmptyDesk onNew={() => setDialog({ kind: 'new-article' })} />
          ) : (
            <ErrorBoundary key={session.serial} onBroken={() => void open.handOver()}>
              <WritingPage onFailure={onFailure} mode={{ isFocusMode: panels.isFocusMode, isTypewriter: settings.isTypewriter }} />
            </ErrorBoundary>
          )}
        </main>
        <aside className="desk-inspector" aria-label={t('article:inspector')} hidden={!isInspectorShown}>
          {session === undefined || !isInspectorShown || !isInspected ? null : (
            <ErrorBoundary key={session.serial} onBroken={() => void open.handOver()}>
              <SidePanel site={chosenSite} sites={sites ?? []} shown={settings.sidePanel} onShow={(sidePanel) => onChangeSettings({ sidePanel })} onLeave={panels.uncoverPage} />
            </ErrorBoundary>
          )}
        </aside>
        <Notices />
        <StatusBar hasArticle={hasArticle} outbox={outbox} />
      </div>
      <DeskDialogs
        dialog={dialog}
        onDialog={setDialog}
        platform={boot.platform}
        open={open}
        sites={sites}
        chosenSite={chosenSite}
        outbox={outbox}
        onFollow={onFollow}
        settings={settings}
        onChangeSettings={onChangeSettings}
        onFailure={onFailure}
        articles={articles}
      />
    </SessionProvider>
  )
}
