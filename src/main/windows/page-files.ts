import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** What a page that nobody sees may ask for: its text and style, files (or the bytes of a JPEG) by their relative addresses, and the fonts of the app. */
export interface PageFiles {
  readonly html: string
  readonly style: string
  readonly files: ReadonlyMap<string, string | Uint8Array>
}

export interface PageFile {
  readonly bytes: Uint8Array
  readonly contentType: string
}

const contentTypes: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2'
}

/** As the bundler names them: no address leads out of their folder. */
const fontName = /^[\w-]+\.woff2$/

/** What stands behind an address of such a page; undefined for what it does not have. `assets` is the folder with the built page's fonts. */
export async function findPageFile(address: string, page: PageFiles, assets: string): Promise<PageFile | undefined> {
  const path = new URL(address).pathname.slice(1)
  if (path === '') return { bytes: Buffer.from(page.html), contentType: 'text/html; charset=utf-8' }
  if (path === 'page.css') return { bytes: Buffer.from((await fontFaces(assets)) + page.style), contentType: 'text/css; charset=utf-8' }
  const file = page.files.get(path) ?? (fontName.test(path) ? join(assets, path) : undefined)
  if (file instanceof Uint8Array) return { bytes: file, contentType: 'image/jpeg' }
  const contentType = contentTypes[extname(file ?? '')]
  if (file === undefined || contentType === undefined) return undefined
  return { bytes: await readFile(file), contentType }
}

/** The rules of the built styles that name fonts; none while developing, when the system's fonts stand for them. */
async function fontFaces(assets: string): Promise<string> {
  const names = await readdir(assets).catch(() => [])
  const styles = await Promise.all(names.filter((name) => name.endsWith('.css')).map((name) => readFile(join(assets, name), 'utf8')))
  return [...new Set(styles.flatMap((style) => style.match(/@font-face\s*\{[^}]*\}/g) ?? []))].join('\n')
}
