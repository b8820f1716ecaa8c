import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeftBehind } from '../../editor/surroundings'
import { showNotice } from '../../ui/notices'

const maximumNamed = 3

/** Tells what a paste or a drop could not bring along, so that nothing goes missing without a word. */
export function useLeftBehind(): (left: LeftBehind) => void {
  const { i18n } = useTranslation()
  return useCallback(
    (left) => {
      const t = i18n.getFixedT(null, 'editor') // the language may have changed since
      const listed = (names: readonly string[]) => new Intl.ListFormat(document.documentElement.lang).format(names.length > maximumNamed ? [...names.slice(0, maximumNamed), '…'] : names)
      switch (left.kind) {
        case 'pictures':
          return void showNotice({
            title: t('paste.picturesLeft', { count: left.count }),
            message: left.hosts.length === 0 ? t('paste.picturesLeftSomewhere') : t('paste.picturesLeftAt', { hosts: listed(left.hosts) }),
            tone: 'warning'
          })
        case 'files':
        case 'lead-files':
          return void showNotice({ title: t(left.kind === 'files' ? 'paste.filesLeft' : 'paste.leadFilesLeft'), message: t('paste.filesLeftHint', { names: listed(left.names) }), tone: 'warning' })
        case 'everything':
          return void showNotice({ title: t('paste.everythingLeft'), message: t('paste.everythingLeftHint'), tone: 'warning' })
      }
    },
    [i18n]
  )
}
