import { BrowserWindow, session } from 'electron'
import type { Session, WebContents } from 'electron'
import * as z from 'zod/mini'
import type { Painter, PaperSize, PrintedPage } from '../library/export/export-source'
import { appScheme } from '../protocol/find-resource'
import { hardenSession } from '../session/harden-session'
import type { PageFiles } from './page-files'
import { findPageFile } from './page-files'

/** No script, no frame, no network: styles, fonts and pictures of its own. */
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Draws the one picture of a page anew: upright, on white, and no larger than what a printer can show of it. */
const drawPicture = `(async () => {
  const [image] = document.images
  await image.decode()
  const scale = Math.min(1, 2400 / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(image.naturalWidth * scale)), Math.max(1, Math.round(image.naturalHeight * scale)))
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer())
})()`
/** A page is loaded before its fonts are, which are only asked for once its text is laid out. */
const waitForFonts = 'document.body.offsetHeight, document.fonts.ready.then(() => true)'
/** Scripts of ours run in a world of their own, and there also where a page may run none. */
const worldOfOurOwn = 1_000
const runIn = (contents: WebContents, code: string): Promise<unknown> => contents.executeJavaScriptInIsolatedWorld(worldOfOurOwn, [{ code }])

/**
 * Paints pages that nobody sees, each in a sandboxed window of its own that is gone afterwards. They live in a session that is kept nowhere and can
 * reach nothing but the files of the page. `assets` is the folder with the fonts of the built page.
 */
export function createPainter(assets: string): Painter {
  const pages = new Map<string, PageFiles>()
  let count = 0
  let hidden: Session | undefined
  const openSession = () => {
    if (hidden !== undefined) return hidden
    hidden = session.fromPartition('painter', { cache: false })
    hardenSession(hidden, undefined)
    hidden.protocol.handle(appScheme, async (request) => {
      const page = request.method === 'GET' ? pages.get(new URL(request.url).host) : undefined
      const file = page === undefined ? undefined : await findPageFile(request.url, page, assets).catch(() => undefined)
      if (file === undefined) return new Response('', { status: 404 })
      return new Response(Buffer.from(file.bytes), { headers: { 'Content-Type': file.contentType, 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' } })
    })
    return hidden
  }

  const paint = async (page: PageFiles, act: (contents: WebContents) => Promise<Uint8Array>): Promise<Uint8Array | undefined> => {
    const host = `page-${String(++count)}`
    pages.set(host, page)
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: openSession(), javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true, spellcheck: false }
    })
    // Nobody but the end of the app closes it: an export that is cut off there shall not look whole.
    const isGone = new Promise<undefined>((resolve, reject) => {
      window.once('close', () => reject(new DOMException('The app ends', 'AbortError')))
      window.webContents.once('render-process-gone', () => resolve(undefined))
    })
    try {
      return await Promise.race([window.loadURL(`${appScheme}://${host}/`).then(() => act(window.webContents)), isGone])
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      return undefined // whatever Chromium says of it
    } finally {
      pages.delete(host)
      if (!window.isDestroyed()) window.destroy()
    }
  }

  return {
    print: ({ paperSize, ...page }: PrintedPage) => paint(page, (contents) => printed(contents, paperSize)),
    redraw: (path) =>
      paint({ html: '<!doctype html><title></title><img src="picture" alt="">', style: '', files: new Map([['picture', path]]) }, async (contents) => z.instanceof(Uint8Array).parse(await runIn(contents, drawPicture)))
  }
}

async function printed(contents: WebContents, pageSize: PaperSize): Promise<Uint8Array> {
  await runIn(contents, waitForFonts)
  return contents.printToPDF({
    pageSize,
    margins: { top: 0.8, bottom: 0.9, left: 0.9, right: 0.9 },
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: '<div style="width: 100%; font: 8pt sans-serif; color: #5d5850; text-align: center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'
  })
}
