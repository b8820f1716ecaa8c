import { useLayoutEffect } from 'react'
import { provideActions } from '../actions/action-registry'
import type { ActionHandlers } from '../actions/action-registry'
import { textSizes } from '../../../ipc/settings'
import type { Settings } from '../../../ipc/settings'
import { focusTabOf, focusText, handOnFocus } from './hand-on-focus'
import { leaveField } from './leave-field'
import type { ChangeSettings } from './use-settings'

export interface FrameCommands {
  readonly newArticle: () => void
  readonly importDocuments: () => void
  readonly openFromSite: () => void
  readonly duplicate: () => void
  readonly saveAsTemplate: () => void
  readonly exportArticle: () => void
  readonly trash: () => void
  readonly publish: () => void
  readonly schedule: () => void
  readonly sendDraft: () => void
  readonly update: () => void
  readonly unpublish: () => void
  readonly showOutbox: () => void
  readonly versionHistory: () => void
  readonly openSettings: () => void
  readonly manageSites: () => void
  readonly checkConnection: () => void
  readonly toggleLibrary: () => void
  readonly toggleInspector: () => void
  readonly toggleFocusMode: () => void
  readonly showSidePanel: (panel: Settings['sidePanel']) => void
  readonly searchArticles: () => void
  readonly openPalette: () => void
  readonly showKeys: () => void
  readonly about: () => void
}

interface FrameState {
  readonly settings: Settings
  readonly hasArticle: boolean
  readonly isLibraryShown: boolean
  readonly isInspectorShown: boolean
  readonly isFocusMode: boolean
}

/** Offers the frame's own actions to menu, palette and keys. */
export function useFrameActions(commands: FrameCommands, { settings, hasArticle, isLibraryShown, isInspectorShown, isFocusMode }: FrameState, onChange: ChangeSettings): void {
  useLayoutEffect(() => {
    const appearance = (value: Settings['appearance']) => ({ run: () => onChange({ appearance: value }), isActive: () => settings.appearance === value })
    /** For what the field with the caret may not outlive. */
    const leaving = (run: () => void) => () => {
      leaveField()
      run()
    }
    const language = (value: Settings['language']) => ({ run: () => onChange({ language: value }), isActive: () => settings.language === value })
    const sidePanel = (panel: Settings['sidePanel']) => ({ run: () => handOnFocus(['inspector'], () => commands.showSidePanel(panel), () => focusTabOf(panel)), isActive: () => isInspectorShown && settings.sidePanel === panel })
    const textSize = (step: -1 | 1) => {
      const next = textSizes[textSizes.indexOf(settings.textSize) + step]
      return { run: () => next && onChange({ textSize: next }), isEnabled: () => next !== undefined }
    }
    /** Not offered while no article lies open. */
    const ofArticle: ActionHandlers = {
      'duplicate-article': { run: leaving(commands.duplicate) },
      'save-as-template': { run: commands.saveAsTemplate },
      'export-article': { run: leaving(commands.exportArticle) },
      'trash-article': { run: leaving(commands.trash) },
      publish: { run: commands.publish },
      schedule: { run: commands.schedule },
      'send-draft': { run: commands.sendDraft },
      'update-post': { run: commands.update },
      unpublish: { run: commands.unpublish },
      'version-history': { run: commands.versionHistory },
      'toggle-inspector': { run: () => handOnFocus(['inspector'], commands.toggleInspector, focusText), isActive: () => isInspectorShown },
      'show-details': sidePanel('article'),
      'show-outline': sidePanel('outline'),
      'show-notes': sidePanel('notes'),
      'show-checks': sidePanel('checks'),
      'focus-mode': { run: () => handOnFocus(['library', 'inspector'], commands.toggleFocusMode, focusText), isActive: () => isFocusMode }
    }
    const handlers: ActionHandlers = {
      'new-article': { run: commands.newArticle },
      'import-documents': { run: commands.importDocuments },
      'open-from-site': { run: commands.openFromSite },
      'show-outbox': { run: commands.showOutbox },
      'open-settings': { run: commands.openSettings },
      'manage-sites': { run: commands.manageSites },
      'check-connection': { run: commands.checkConnection },
      'toggle-library': { run: () => handOnFocus(['library'], commands.toggleLibrary, focusText), isActive: () => isLibraryShown },
      'check-spelling': { run: () => onChange({ isSpellingChecked: !settings.isSpellingChecked }), isActive: () => settings.isSpellingChecked },
      typewriter: { run: () => onChange({ isTypewriter: !settings.isTypewriter }), isActive: () => settings.isTypewriter },
      'larger-text': textSize(1),
      'smaller-text': textSize(-1),
      'search-articles': { run: commands.searchArticles },
      'appearance-system': appearance('system'),
      'appearance-light': appearance('light'),
      'appearance-dark': appearance('dark'),
      'language-english': language('en'),
      'language-korean': language('ko'),
      'command-palette': { run: commands.openPalette },
      'keyboard-shortcuts': { run: commands.showKeys },
      about: { run: commands.about }
    }
    return provideActions(hasArticle ? { ...handlers, ...ofArticle } : handlers)
  })
}
