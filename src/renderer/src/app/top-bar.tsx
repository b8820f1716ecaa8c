import { IconArrowsMinimize, IconLayoutSidebar, IconLayoutSidebarRight, IconSend2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface TopBarProps {
  readonly isLibraryShown: boolean
  readonly isInspectorShown: boolean
  readonly hasArticle: boolean
  readonly isFocusMode: boolean
  readonly onLeaveFocus: () => void
  readonly onToggleLibrary: () => void
  readonly onToggleInspector: () => void
  readonly onPublish: () => void
  readonly status: ReactNode
  readonly siteChoice: ReactNode
}

/** The upper edge of the window. */
export function TopBar(props: TopBarProps) {
  const { t } = useTranslation('app')
  return (
    <section className="desk-top" aria-label={t('frame.top')}>
      <button
        type="button"
        className="icon-button"
        aria-label={props.isLibraryShown ? t('frame.hideLibrary') : t('frame.showLibrary')}
        title={props.isLibraryShown ? t('frame.hideLibrary') : t('frame.showLibrary')}
        onClick={props.onToggleLibrary}
      >
        <IconLayoutSidebar size={18} stroke={1.6} aria-hidden="true" />
      </button>
      <h1 className="wordmark">{t('name')}</h1>
      <div className="desk-top-middle">{props.status}</div>
      {props.isFocusMode ? (
        <button type="button" className="icon-button leave-focus" aria-label={t('frame.leaveFocus')} title={t('frame.leaveFocus')} onClick={props.onLeaveFocus}>
          <IconArrowsMinimize size={18} stroke={1.6} aria-hidden="true" />
        </button>
      ) : null}
      {props.siteChoice}
      <button type="button" className="accent-button" disabled={!props.hasArticle} onClick={props.onPublish}>
        <IconSend2 size={16} stroke={1.6} aria-hidden="true" />
        {t('frame.publish')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={props.isInspectorShown ? t('frame.hideInspector') : t('frame.showInspector')}
        title={props.isInspectorShown ? t('frame.hideInspector') : t('frame.showInspector')}
        disabled={!props.hasArticle}
        onClick={props.onToggleInspector}
      >
        <IconLayoutSidebarRight size={18} stroke={1.6} aria-hidden="true" />
      </button>
    </section>
  )
}
