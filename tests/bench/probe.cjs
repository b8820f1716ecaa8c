// Loaded before the app by `electron -r`: the same instrument for Copydesk and for the bare editor, so that only the editors differ.
// It waits for the editable text, types real key events into it, and prints one line of JSON. Times are epoch milliseconds.
const { readFileSync, rmSync } = require('node:fs')
const path = require('node:path')
const { app, contentTracing } = require('electron')

const job = JSON.parse(process.env.BENCH_JOB)
const interval = 90

const inPage = (contents, code) => contents.executeJavaScript(code)

const waitForText = `new Promise((resolve) => {
  const look = () => {
    const text = document.querySelector('.ProseMirror[contenteditable="true"]')
    if (text === null) requestAnimationFrame(look)
    else { text.editor?.commands.focus(); requestAnimationFrame(() => resolve()) }
  }
  look()
})`

const listenForGlyph = `window.benchGlyph = new Promise((resolve) => {
  document.addEventListener('input', () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(Date.now())
    port2.postMessage(0)
  }), { once: true, capture: true })
}); 0`

const recordKeys = `window.benchKeys = []
window.benchBusy = []
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.benchBusy.push(entry.duration) }).observe({ type: 'longtask' })
document.addEventListener('keydown', (event) => {
  const began = event.timeStamp
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => window.benchKeys.push(performance.now() - began)
    port2.postMessage(0)
  })
}, { capture: true }); 0`

const placeCaret = (at) => `(() => {
  const blocks = [...document.querySelectorAll('.ProseMirror p')].filter((block) => block.textContent.length > 40)
  const block = blocks[Math.min(blocks.length - 1, Math.floor(blocks.length * ${at}))]
  block.scrollIntoView({ block: 'center' })
  const range = document.createRange()
  range.selectNodeContents(block)
  range.collapse(false)
  const selection = getSelection()
  selection.removeAllRanges()
  selection.addRange(range)
  document.querySelector('.ProseMirror').focus()
})()`

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function press(contents, key) {
  contents.sendInputEvent({ type: 'keyDown', keyCode: key })
  contents.sendInputEvent({ type: 'char', keyCode: key })
  contents.sendInputEvent({ type: 'keyUp', keyCode: key })
}

// A key reaches a page only once its window is on screen.
const shown = (window) => (window.isVisible() ? Promise.resolve() : new Promise((resolve) => window.once('show', resolve)))

async function measureStart(contents) {
  await inPage(contents, waitForText)
  await inPage(contents, listenForGlyph)
  press(contents, 'x')
  // Now and then Chromium drops a key that comes before the window's first frame; a person would press it again.
  const again = setInterval(() => press(contents, 'x'), 300)
  const ready = await inPage(contents, 'window.benchGlyph')
  clearInterval(again)
  return { ready }
}

/**
 * What Gutenberg calls `type`: keydown, keypress and keyup of an `x`, as the browser timed their dispatch, one value a key. Eleven of
 * them a second apart, of which the first counts for nothing.
 */
async function measureDispatch(contents) {
  const file = path.join(process.env.BENCH_TRACES ?? app.getPath('temp'), `trace-${process.pid}.json`)
  await contentTracing.startRecording({ included_categories: ['devtools.timeline'] })
  for (let count = 0; count < 11; count++) {
    press(contents, 'x')
    await pause(1000)
  }
  const { traceEvents } = JSON.parse(readFileSync(await contentTracing.stopRecording(file), 'utf8'))
  rmSync(file)
  const ofKeys = traceEvents.filter(({ name, dur, args }) => name === 'EventDispatch' && dur !== undefined && ['keydown', 'keypress', 'keyup'].includes(args.data?.type))
  const keys = []
  let end = 0
  for (const event of ofKeys.sort((one, other) => one.ts - other.ts)) {
    if (event.ts < end) continue // sent on by the page within the event before, whose time has it
    end = event.ts + event.dur
    if (event.args.data.type === 'keydown') keys.push(0)
    if (keys.length > 0) keys[keys.length - 1] += event.dur / 1000
  }
  return keys.slice(1)
}

/** P5: words written on and on, as somebody would, with everything on that the app does beside: saves, counts, outline, spelling. */
async function measureSoak(contents) {
  await inPage(contents, waitForText)
  await pause(1500)
  await inPage(contents, recordKeys)
  await inPage(contents, placeCaret(0.5))
  await pause(400)
  const end = Date.now() + job.seconds * 1000
  const text = 'the songs of the sea and those who sing them. '
  for (let count = 0; Date.now() < end; count++) {
    const key = text[count % text.length]
    press(contents, key === ' ' ? 'Space' : key)
    // Hands rest now and then, and what waits for that has its turn.
    await pause(count % 50 === 49 ? 1500 : interval)
  }
  await pause(2000)
  return inPage(contents, '({ keys: window.benchKeys, longTasks: window.benchBusy })')
}

async function measureTyping(contents) {
  await inPage(contents, waitForText)
  await pause(1500)
  await inPage(contents, recordKeys)
  for (const at of [0, 0.5, 1]) {
    await inPage(contents, placeCaret(at))
    await pause(400)
    for (let count = 0; count < job.keys; count++) {
      press(contents, 'x')
      await pause(interval)
    }
  }
  await pause(300)
  const dispatch = job.isTraced ? await measureDispatch(contents) : []
  const told = await inPage(contents, '({ keys: window.benchKeys, longTasks: window.benchBusy, words: document.querySelector(".ProseMirror").textContent.split(/\\s+/).length, pictures: document.querySelectorAll(".ProseMirror img").length })')
  return { ...told, dispatch }
}

const waitForBlocks = `new Promise((resolve) => {
  const look = () => {
    const blocks = window.wp?.data?.select('core/block-editor')
    const canvas = document.querySelector('iframe[name="editor-canvas"]')?.contentDocument ?? document
    if (blocks === undefined || blocks.getBlockCount() === 0 || canvas.querySelectorAll('[data-block] p, p[data-block]').length === 0) setTimeout(look, 200)
    else resolve(canvas.body.textContent.split(/\\s+/).length)
  }
  look()
})`

/** P3: a key in an empty paragraph at the end of a long listicle. In WordPress's editor the greeting is sent away first. */
async function measureType(contents) {
  const isBlocks = await inPage(contents, `location.pathname.startsWith('/wp-admin/')`)
  if (isBlocks) {
    await inPage(contents, waitForBlocks)
    await inPage(contents, `wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false); wp.data.dispatch('core/preferences').set('core', 'enableChoosePatternModal', false); 0`)
    await pause(8000)
    await inPage(contents, `wp.data.dispatch('core/block-editor').insertBlock(wp.blocks.createBlock('core/paragraph')); 0`)
  } else {
    await inPage(contents, waitForText)
    await pause(3000)
    await inPage(contents, placeCaret(1))
    await pause(400)
    press(contents, 'Enter')
  }
  await pause(2000)
  const dispatch = await measureDispatch(contents)
  const words = isBlocks
    ? await inPage(contents, `wp.data.select('core/editor').getEditedPostContent().replace(/<[^>]*>/g, ' ').split(/\\s+/).length`)
    : await inPage(contents, `document.querySelector('.ProseMirror').textContent.split(/\\s+/).length`)
  const written = isBlocks ? await inPage(contents, `wp.data.select('core/block-editor').getBlocks().at(-1).attributes.content.toString()`) : await inPage(contents, `getSelection().anchorNode.textContent`)
  if (written !== 'x'.repeat(11)) throw new Error('the keys went elsewhere: ' + written)
  return { dispatch, words }
}

// P13 through the panel as an editor uses it: find, replace all, undo; then a thousand single steps undone one by one.
const measureFindInPage = `(async () => {
  const text = document.querySelector('.ProseMirror')
  const { editor } = text
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now())
    port2.postMessage(0)
  }))
  const timed = async (act) => { const began = performance.now(); act(); return (await frame()) - began }
  // Without the wait for the next frame, which alone is up to 16.7 ms: the change itself, and from that frame's beginning until it is painted.
  const worked = async (act) => {
    const began = performance.now()
    act()
    const changed = performance.now() - began
    const framed = await new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
    const { port1, port2 } = new MessageChannel()
    return new Promise((resolve) => {
      port1.onmessage = () => resolve(changed + performance.now() - framed)
      port2.postMessage(0)
    })
  }
  const panel = () => document.querySelector('[role="search"]')
  const until = async (holds) => { while (!holds()) await frame() }
  const key = (key, more) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'Key' + key.toUpperCase(), bubbles: true, cancelable: true, ...more }))
  const types = async (count) => {
    const times = []
    for (let index = 0; index < count; index++) times.push(await timed(() => editor.commands.insertContentAt(Math.floor(editor.state.doc.content.size / 2), 'x')))
    return times
  }
  const isMac = navigator.userAgent.includes('Mac')
  const mod = isMac ? { metaKey: true } : { ctrlKey: true }
  const keysBefore = await types(40)
  key('f', mod)
  await until(() => panel() !== null)
  const field = panel().querySelector('input')
  const seek = await timed(() => {
    field.value = 'in'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    key('Enter', {})
  })
  const keysWithHits = await types(40)
  const count = () => Number(/\\d+$/.exec(panel().querySelector('[role="status"]').textContent.split(' ·')[0])?.[0] ?? 0)
  await until(() => count() > 0)
  const hits = count()
  const inputs = panel().querySelectorAll('input')
  inputs[1].value = 'ine'
  const before = editor.state.doc.textContent.length
  const replaceAll = await timed(() => [...panel().querySelectorAll('button')].at(-1).click())
  if (editor.state.doc.textContent.length === before) throw new Error('nothing was replaced')
  const undoAll = await timed(() => editor.commands.undo())
  if (editor.state.doc.textContent.length !== before) throw new Error('nothing was undone')
  key('Escape', {})
  let middle = Math.floor(editor.state.doc.content.size / 2)
  while (!editor.state.doc.resolve(middle).parent.isTextblock) middle++
  const start = editor.state.doc.resolve(middle).start()
  // Apart from each other, so that each is a step of its own.
  for (let step = 0; step < 1000; step++) editor.view.dispatch(editor.state.tr.insertText('y', start + (step % 2 === 0 ? 1 : 40)))
  const steps = []
  for (let step = 0; step < 1000; step++) steps.push(await worked(() => editor.commands.undo()))
  if (editor.state.doc.textContent.length !== before) throw new Error('not all steps were undone')
  return { find: { hits, seek, replaceAll, undoAll, steps, keysBefore, keysWithHits } }
})()`

async function measureFind(contents) {
  await inPage(contents, waitForText)
  await pause(2500)
  return inPage(contents, measureFindInPage)
}

// P2: from a click on a row of the list until the frame in which the caret stands in that article's text.
const measureOpeningInPage = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now())
    port2.postMessage(0)
  }))
  const rows = () => [...document.querySelectorAll('.article-row')]
  while (rows().length < 2) await frame()
  const times = []
  for (let round = 0; round < 8; round++) {
    const row = rows().find((each) => each.getAttribute('aria-selected') !== 'true')
    const before = document.querySelector('.ProseMirror')
    const began = performance.now()
    row.click()
    for (;;) {
      const now = await frame()
      const text = document.querySelector('.ProseMirror')
      if (text === null || text === before || document.activeElement !== text) continue
      times.push(now - began)
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
  return { keys: times }
})()`

async function measureOpening(contents) {
  await inPage(contents, waitForText)
  await pause(2500)
  return inPage(contents, measureOpeningInPage)
}

const measures = { start: measureStart, soak: measureSoak, typing: measureTyping, type: measureType, find: measureFind, opening: measureOpening }

app.on('browser-window-created', (_event, window) => {
  const isShown = shown(window)
  window.webContents.once('dom-ready', async () => {
    try {
      await isShown
      window.webContents.focus()
      const outcome = await measures[job.kind](window.webContents)
      process.stdout.write(`BENCH ${JSON.stringify(outcome)}\n`)
    } catch (error) {
      process.stdout.write(`BENCH ${JSON.stringify({ failed: String(error) })}\n`)
    }
    app.exit(0)
  })
})
