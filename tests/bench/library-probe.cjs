// Loaded before the app by `electron -r`: looks at the library's list. When its first rows are painted, how even the frames are while it
// scrolls from top to bottom, and how long after a key in the search field headlines and texts are on the screen. Prints one line of JSON.
const { readFileSync } = require('node:fs')
const { app } = require('electron')

const { queries, keyInterval, scrollFrames } = JSON.parse(process.env.BENCH_JOB)
const inPage = (contents, code) => contents.executeJavaScript(code)
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

// Afterwards the frame is on the screen, as far as a page can tell.
const afterPaint = `const afterPaint = (then) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = then
  port2.postMessage(0)
})`

const firstRows = `new Promise((resolve) => {
  ${afterPaint}
  let rows
  const look = () => {
    if (rows === undefined && document.querySelector('.article-row') !== null) rows = new Promise((painted) => afterPaint(() => painted(performance.now())))
    const [paint] = performance.getEntriesByName('first-contentful-paint') // may be told after the rows
    if (rows === undefined || paint === undefined) requestAnimationFrame(look)
    else rows.then((at) => resolve(Math.max(0, at - paint.startTime)))
  }
  look()
})`

const scroll = `new Promise((resolve) => {
  const list = document.querySelector('.article-list')
  const step = (list.scrollHeight - list.clientHeight) / ${scrollFrames}
  const frames = []
  let before
  const next = (now) => {
    if (before !== undefined) frames.push(now - before)
    before = now
    if (frames.length >= ${scrollFrames}) { list.scrollTop = 0; resolve(frames) }
    else { list.scrollTop += frames.length % 2 === 0 ? step : 300; requestAnimationFrame(next) }
  }
  requestAnimationFrame(next)
})`

// The first change of the list after a key is what the headlines say, the last one what the texts say, sentences included.
const watchKeys = `(() => {
  ${afterPaint}
  window.benchKeys = []
  document.addEventListener('keydown', (event) => window.benchKeys.push({ at: event.timeStamp, painted: [] }), { capture: true })
  new MutationObserver(() => {
    const key = window.benchKeys.at(-1)
    if (key !== undefined) afterPaint(() => key.painted.push(performance.now() - key.at))
  }).observe(document.querySelector('.library'), { childList: true, subtree: true, characterData: true, attributes: true })
  document.querySelector('.library-search input').focus()
})()`

function press(contents, key) {
  contents.sendInputEvent({ type: 'keyDown', keyCode: /^[a-z ]$/.test(key) ? key : 'a' })
  contents.sendInputEvent({ type: 'char', keyCode: key })
  contents.sendInputEvent({ type: 'keyUp', keyCode: /^[a-z ]$/.test(key) ? key : 'a' })
}

/** Megabytes that all processes of the app hold, each shared page counted once among those that share it. */
function memory() {
  const kilobytes = app.getAppMetrics().map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0))
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

async function measure(window) {
  const contents = window.webContents
  const list = await inPage(contents, firstRows)
  if (!window.isVisible()) await new Promise((resolve) => window.once('show', resolve))
  contents.focus()
  await pause(3000)
  const memoryBefore = memory()
  const frames = await inPage(contents, scroll)
  await inPage(contents, watchKeys)
  const prepared = await inPage(contents, '(async () => { const began = performance.now(); await window.copydesk.library.search({ query: "first of all" }); return performance.now() - began })()')
  for (const query of queries) {
    await inPage(contents, 'document.querySelector(".library-search input").select()')
    for (const letter of query) {
      press(contents, letter)
      await pause(keyInterval)
    }
  }
  await pause(500)
  const keys = await inPage(contents, 'window.benchKeys.map(({ painted }) => painted)')
  return { list, frames, prepared, keys, memoryBefore, memoryAfter: memory() }
}

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    try {
      process.stdout.write(`BENCH ${JSON.stringify(await measure(window))}\n`)
    } catch (error) {
      process.stdout.write(`BENCH ${JSON.stringify({ failed: String(error) })}\n`)
    }
    app.exit(0)
  })
})
