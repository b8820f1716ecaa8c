import type { Boot } from '../../../ipc/contract'
import type { Stores } from '../../lifecycle/open-at-start'
import type { Handlers } from '../answer-request'
import type { Tell } from '../tell'
import type { AppHandlersOptions } from './app'
import { createAppHandlers } from './app'
import { createLibraryHandlers } from './library'
import { createPictureHandlers } from './pictures'

export interface HandlersOptions extends Omit<AppHandlersOptions, 'platform'> {
  readonly stores: Promise<Stores>
  readonly secretsFile: string
  readonly tell: Tell
  readonly choosePicturePath: () => Promise<string | undefined>
}

/** All that answers the page. */
export async function createHandlers(options: HandlersOptions): Promise<Handlers> {
  const { library, pictures } = await options.stores
  const unwritten = () => {
    throw new Error('not there yet')
  }
  return {
    ...createAppHandlers({ ...options, platform: platformOf(process.platform) }),
    ...createLibraryHandlers(library),
    ...createPictureHandlers(pictures, options.choosePicturePath),
    'publishing:publish': unwritten,
    'publishing:cancel': unwritten,
    'publishing:read-receipts': unwritten,
    'sites:list': unwritten,
    'sites:connect': unwritten,
    'sites:refresh': unwritten,
    'sites:remove': unwritten
  }
}

function platformOf(platform: NodeJS.Platform): Boot['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}
