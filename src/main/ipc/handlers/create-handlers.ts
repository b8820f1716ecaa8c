import type { SafeModeChannel } from '../../../ipc/channels'
import type { Boot } from '../../../ipc/contract'
import type { Painter, PaperSize } from '../../library/export/export-source'
import type { Stores } from '../../lifecycle/open-at-start'
import type { Publishing } from '../../lifecycle/open-publishing'
import type { SafeStorage } from '../../secrets/key-store-passwords'
import type { StorageKeeper } from '../../storage/storage-keeper'
import type { Handlers } from '../answer-request'
import type { Tell } from '../tell'
import type { AppHandlersOptions } from './app'
import { createAppHandlers } from './app'
import { createDocumentHandlers } from './documents'
import { createLibraryHandlers } from './library'
import { createPictureHandlers } from './pictures'
import { createPublishingHandlers } from './publishing'
import { createSiteHandlers } from './sites'
import type { Spelling } from '../../spelling/spelling'
import { createSpellingHandlers } from './spelling'
import { createStorageHandlers } from './storage'
import { createTemplateHandlers } from './templates'
import { createVersionHandlers } from './versions'

export interface HandlersOptions extends Omit<AppHandlersOptions, 'platform'> {
  readonly stores: Promise<Stores>
  readonly secretsFile: string
  readonly safeStorage: SafeStorage
  readonly tell: Tell
  /** Whether the system brings addresses of our scheme to us, asked for it. */
  readonly claimScheme: () => Promise<boolean>
  readonly spelling: Spelling
  /** Publishing was asked for: whoever ends the desk has it to end, too. */
  readonly onPublishing: (publishing: Promise<Publishing>) => void
  readonly choosePicturePath: () => Promise<string | undefined>
  readonly chooseDocumentPaths: () => Promise<readonly string[]>
  readonly keeper: Promise<StorageKeeper>
  readonly chooseFolder: () => Promise<string | undefined>
  readonly showFolder: (path: string) => void
  readonly painter: () => Promise<Painter>
  /** An export is under way: whoever ends the desk waits for it. */
  readonly onExport: (made: Promise<unknown>) => void
  readonly paperSize: () => PaperSize
  readonly logFault: (error: unknown) => void
}

/** Everything but what safe mode answers. */
export type DeskHandlers = Omit<Handlers, SafeModeChannel>

/** All that answers the page. Publishing is loaded when it is first asked for: it is not needed for the first paint. */
export async function createHandlers(options: HandlersOptions): Promise<DeskHandlers> {
  const { secretsFile, safeStorage, tell } = options
  const stores = await options.stores
  let publishing: Promise<Publishing> | undefined
  const open = () => {
    if (publishing !== undefined) return publishing
    publishing = import('../../lifecycle/open-publishing').then(({ openPublishing }) =>
      openPublishing({
        ...stores,
        secretsFile,
        safeStorage,
        onOutboxChanged: (items) => {
          tell('publishing:outbox-changed', items)
        },
        onSettled: (settled) => {
          tell('publishing:settled', settled)
        },
        onReceiptChanged: (receipt) => {
          tell('publishing:receipt-changed', receipt)
        },
        onSitesChanged: () => {
          tell('sites:changed', undefined)
        },
        openExternal: options.openExternal,
        claimScheme: options.claimScheme,
        onStraySignIn: (told) => {
          tell('sites:sign-in-refused', told)
        }
      })
    )
    options.onPublishing(publishing)
    return publishing
  }
  return {
    ...createAppHandlers({ ...options, platform: platformOf(process.platform) }),
    ...createLibraryHandlers(stores.library, stores.search, open),
    ...createTemplateHandlers(stores.library, stores.templates),
    ...createDocumentHandlers(stores.library, stores.pictures, options.chooseDocumentPaths),
    ...createPictureHandlers(stores.pictures, options.choosePicturePath),
    ...createPublishingHandlers(stores.library, open),
    ...createSiteHandlers(open),
    ...createSpellingHandlers(options.spelling),
    ...createVersionHandlers(stores.library, open),
    ...createStorageHandlers({ ...options, keeper: await options.keeper, stores })
  }
}

function platformOf(platform: NodeJS.Platform): Boot['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}
