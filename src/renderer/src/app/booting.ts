import type { Boot } from '../../../ipc/contract'
import { hearCloseRequests } from './last-words'

hearCloseRequests()

/** What the page needs to paint, asked for as nearly the first thing that the page's code does. */
export const booting: Promise<Boot> = window.copydesk.app.boot()

/** The articles that the list shows first, read while the code of the page is. */
export const newestArticles: Promise<string> = booting.then(() => window.copydesk.library.listNewest())

let told: string | undefined
newestArticles.then(
  (articles) => {
    told = articles
  },
  () => undefined // the list asks for all of them anyway
)

/** The same, where main has told them by now: they stand in the first frame then. */
export function newestArticlesByNow(): string | undefined {
  return told
}
