import type { PictureId } from '../../core/picture/picture'
import { pictureIdSchema } from '../../core/picture/picture'

/** The scheme and the one host of the app's own addresses. */
export const appScheme = 'app'
export const appOrigin = 'app://copydesk'
export const pageAddress = `${appOrigin}/index.html`
export const safeModeAddress = `${appOrigin}/safe-mode.html`

export type Resource =
  | { readonly kind: 'page'; readonly file: 'index.html' | 'safe-mode.html' }
  | { readonly kind: 'asset'; readonly path: string; readonly contentType: string }
  | { readonly kind: 'picture'; readonly id: PictureId }

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp'
}

// Names as the bundler writes them. Nothing is decoded: an address with an escape, a backslash or a segment that begins with a dot
// names nothing, so no path can leave its folder.
const plainPath = /^(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*$/
const picturePrefix = 'media/'

/** What an address of the app's own scheme names; undefined where it names nothing. */
export function findResource(address: string): Resource | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== `${appScheme}:` || url.host !== 'copydesk' || url.username !== '' || url.password !== '') return undefined
  const path = url.pathname.slice(1)
  if (path === '' || path === 'index.html') return { kind: 'page', file: 'index.html' }
  if (path === 'safe-mode.html') return { kind: 'page', file: 'safe-mode.html' }
  if (path.startsWith(picturePrefix)) {
    const id = pictureIdSchema.safeParse(path.slice(picturePrefix.length))
    return id.success ? { kind: 'picture', id: id.data } : undefined
  }
  if (!plainPath.test(path)) return undefined
  const contentType = contentTypes[path.slice(path.lastIndexOf('.') + 1)]
  return contentType === undefined ? undefined : { kind: 'asset', path, contentType }
}
