import type { Boot } from '../../../ipc/contract'

/** What the page needs to paint, asked for as the first thing that the page's code does. */
export const booting: Promise<Boot> = window.copydesk.app.boot()
