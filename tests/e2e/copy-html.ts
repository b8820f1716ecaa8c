import type { Copydesk } from './app'

/** Puts something into the system's clipboard, as another program would. */
export async function copyHtml({ app }: Copydesk, html: string, text = ' '): Promise<void> {
  await app.evaluate(async (electron, data) => {
    const { clipboard } = electron
    if ('ClipboardItem' in electron) return clipboard.write([new electron.ClipboardItem({ 'text/html': data.html, 'text/plain': data.text })])
    // Electron 33, the stand-in, has another signature.
    const write: unknown = Reflect.get(clipboard, 'write')
    if (typeof write === 'function') Reflect.apply(write, clipboard, [data])
  }, { html, text })
}
