import type { Messages } from '../en'
import { actions } from './actions'
import { app } from './app'
import { article } from './article'
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

/** The Korean catalogue, by namespace. Korean has one plural form, but the keys of English are all kept. */
export const ko: Messages = { actions, app, article, editor, failure, find, keys, library, publishing, safeMode, shell, sites, spelling, storage, versions }
