// Loaded before the app by `electron -r`: has an article saved again and again and records every task of the main process's own thread
// meanwhile, and as long without a save. Prints one line of JSON.
const { readFile } = require('node:fs/promises')
const { app, contentTracing } = require('electron')

const { articleId, saves, interval } = JSON.parse(process.env.BENCH_JOB)

const saveAll = `(async () => {
  const { value } = await window.copydesk.library.open({ id: ${JSON.stringify(articleId)} })
  const { createdAt, updatedAt, edition, remotes, ...draft } = value
  for (let save = 0; save < ${saves}; save++) {
    const saved = await window.copydesk.library.save({ draft: { ...draft, dek: 'Saved at ' + performance.now() } })
    if (!saved.ok) throw new Error(saved.error.code)
    await new Promise((resolve) => setTimeout(resolve, ${interval}))
  }
})()`
const wait = `new Promise((resolve) => setTimeout(resolve, ${saves * interval}))`

/** Milliseconds of each task of the main thread while the page does something. */
async function tasksDuring(contents, code) {
  await contentTracing.startRecording({ included_categories: ['toplevel'] })
  await contents.executeJavaScript(code)
  const { traceEvents } = JSON.parse(await readFile(await contentTracing.stopRecording(), 'utf8'))
  const { pid, tid } = traceEvents.find(({ name, args }) => name === 'thread_name' && args.name === 'CrBrowserMain')
  return traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name.endsWith('RunTask')).map(({ dur }) => dur / 1000)
}

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    try {
      await new Promise((resolve) => setTimeout(resolve, 3000))
      await window.webContents.executeJavaScript(saveAll) // warm
      const quiet = await tasksDuring(window.webContents, wait)
      const saving = await tasksDuring(window.webContents, saveAll)
      process.stdout.write(`BENCH ${JSON.stringify({ quiet, saving })}\n`)
    } catch (error) {
      process.stdout.write(`BENCH ${JSON.stringify({ failed: String(error) })}\n`)
    }
    app.exit(0)
  })
})
