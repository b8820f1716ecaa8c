import type { ElectronApplication } from '@playwright/test'
import * as z from 'zod/mini'

/** Runs code in the page of the window, whichever it shows: Playwright's own page is gone with the process that crashed. */
export async function inPage(app: ElectronApplication, code: string): Promise<unknown> {
  return app.evaluate(async ({ BrowserWindow }, script): Promise<unknown> => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined || contents.isCrashed()) return undefined
    // A page whose process goes while it is asked never answers.
    let onGone: () => void = () => undefined
    const gone = new Promise<undefined>((done) => (onGone = () => done(undefined)))
    contents.once('render-process-gone', onGone)
    try {
      return await Promise.race([contents.executeJavaScript(script, true), gone])
    } finally {
      contents.removeListener('render-process-gone', onGone)
    }
  }, code)
}

/** Ends the page's process, and resolves with the moment when, once a page is loaded again. */
export async function crashPage(app: ElectronApplication): Promise<number> {
  const at = await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<number>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const crashedAt = Date.now()
        contents?.once('did-finish-load', () => {
          done(crashedAt)
        })
        contents?.forcefullyCrashRenderer()
      })
  )
  return z.number().parse(at)
}

/** Whether the desk is laid out for good: article, inspector and fonts are there. */
export const isSettled = `document.querySelector('.article-body') !== null && document.querySelector('.desk-inspector input') !== null && document.fonts.status === 'loaded'`

const placeSchema = z.object({ head: z.number(), top: z.number() })
const caretSchema = z.extend(placeSchema, { field: z.string(), before: z.string() })

/** Where the caret is: in which field and where in it, behind which words, and how far down the window the line that it stands in is. */
export async function caretIn(app: ElectronApplication): Promise<z.infer<typeof caretSchema>> {
  return caretSchema.parse(
    await inPage(
      app,
      `(() => {
        const focused = document.activeElement
        if (focused.matches('textarea, input')) return { field: focused.name, head: focused.selectionStart, before: focused.value.slice(0, focused.selectionStart), top: focused.getBoundingClientRect().top }
        const { focusNode, focusOffset } = getSelection()
        const range = document.createRange()
        range.setStart(focusNode, focusOffset - 1)
        range.setEnd(focusNode, focusOffset)
        return { field: 'body', head: focused.editor.state.selection.head, before: focusNode.data.slice(0, focusOffset), top: range.getBoundingClientRect().top }
      })()`
    )
  )
}

/** Notes from now on which carets the page tells main of, by listening in on the one who answers. */
export async function hearOfCarets(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const answers: unknown = Reflect.get(ipcMain, '_invokeHandlers') // Electron has them, its types do not
    if (!(answers instanceof Map)) throw new Error('Nobody answers')
    const [answer] = [...answers].flatMap(([channel, handler]: [unknown, unknown]) => (channel === 'app:keep-caret' && typeof handler === 'function' ? [handler] : []))
    if (answer === undefined) throw new Error('Nobody answers to app:keep-caret')
    answers.set('app:keep-caret', (event: unknown, place: unknown): unknown => {
      Reflect.set(globalThis, 'lastCaret', place)
      const answered: unknown = Reflect.apply(answer, undefined, [event, place])
      return answered
    })
  })
}

/** Which place of the caret main was told last: undefined before. */
export async function lastCaretToldOf(app: ElectronApplication): Promise<z.infer<typeof placeSchema> | undefined> {
  const place: unknown = await app.evaluate((): unknown => Reflect.get(globalThis, 'lastCaret'))
  return placeSchema.safeParse(place).data
}

/** Types a letter where the caret is. */
export async function typeIn(app: ElectronApplication, letter: string): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.insertText(text), letter)
}
