import type { SameKeys } from '../same-keys'
import { actions } from './actions'
import { app } from './app'
import { article } from './article'
import { checks } from './checks'
import { editor } from './editor'
import { failure } from './failure'
import { find } from './find'
import { keys } from './keys'
import { library } from './library'
import { publishing } from './publishing'
import { safeMode } from './safe-mode'
import { shell } from './shell'
import { sites } from './sites'
import { spelling } from './spelling'
import { storage } from './storage'
import { versions } from './versions'

/** The English catalogue, by namespace. Plurals end in `_one` and `_other` (i18next's rule, from `Intl.PluralRules`). */
export const en = { actions, app, article, checks, editor, failure, find, keys, library, publishing, safeMode, shell, sites, spelling, storage, versions }
export type Messages = SameKeys<typeof en>
