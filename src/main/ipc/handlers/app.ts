import type { Article } from '../../../core/article/article'
import type { ActionOffer } from '../../../ipc/actions'
import type { CaretPlace } from '../../../ipc/caret-place'
import type { Boot, CloseAnswer } from '../../../ipc/contract'
import type { Settings } from '../../../ipc/settings'
import type { Language } from '../../../i18n/create-i18n'
import type { SettingsStore } from '../../settings/settings-store'
import type { Handlers } from '../answer-request'

type AppHandlers = Pick<Handlers, 'app:answer-close' | 'app:boot' | 'app:keep-caret' | 'app:offer-actions' | 'app:open-external' | 'app:page-broke' | 'app:save-settings'>

export interface AppHandlersOptions {
  readonly settings: SettingsStore
  readonly platform: Boot['platform']
  readonly languageOf: (chosen: Settings['language']) => Language
  readonly findArticleToShow: () => Promise<Article | null>
  /** Whether a screen reader is in use. */
  readonly isAssisted: () => boolean
  /** What is to be told of a crash before this page; once. */
  readonly takeCrash: () => Boot['crash']
  readonly keepCaret: (place: CaretPlace) => void
  readonly offerActions: (offer: ActionOffer) => void
  readonly answerClose: (answer: CloseAnswer) => void
  /** The page says that it broke; what it told of the error. */
  readonly pageBroke: (fault: Error) => void
  readonly openExternal: (address: string) => Promise<void>
  readonly onSettingsChanged: (settings: Settings) => void
}

export function createAppHandlers(options: AppHandlersOptions): AppHandlers {
  return {
    'app:answer-close': ({ answer }) => {
      options.answerClose(answer)
    },
    'app:boot': async () => {
      const [settings, article] = await Promise.all([options.settings.read(), options.findArticleToShow()])
      return { settings, language: options.languageOf(settings.language), platform: options.platform, article, isAssisted: options.isAssisted(), crash: options.takeCrash() }
    },
    'app:keep-caret': (place) => {
      options.keepCaret(place)
    },
    'app:offer-actions': (offer) => {
      options.offerActions(offer)
    },
    'app:open-external': async ({ address }) => {
      await options.openExternal(address)
    },
    'app:page-broke': ({ name, message, stack }) => {
      options.pageBroke(Object.assign(new Error(message), { name, stack }))
    },
    'app:save-settings': async (change) => {
      await options.settings.change(change)
      const settings = await options.settings.read()
      options.onSettingsChanged(settings)
      return settings
    }
  }
}
