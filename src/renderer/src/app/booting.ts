import type { Boot } from '../../../ipc/contract'

/** What the page needs to paint, asked for as the first thing that the page's code does. */
export const booting: Promise<Boot> = window.copydesk.app.boot()

/** The articles that the list shows first, read while the code of the page is. */
export const newestArticles: Promise<string> = booting.then(() => window.copydesk.library.listNewest())
