// Loaded into the app ahead of its own code, by `npm run test:restless`: makes it as slow as it is on a busy computer, but at random places.
// Answers and tidings of the main process come late, in their order; the page is held up now and then. A test that fails only so has a race
// in it, or the app has. Nothing is seeded, since no two runs meet the same moments: a failure is found again by running its test some more.
const { app, ipcMain } = require('electron')

/** How late a message is at most, and for how long a page is held up at most: in milliseconds. Most are much less. */
const longestLag = 600
const longestHold = 400

const moment = (longest) => Math.random() * longest * (Math.random() < 0.7 ? 0.2 : 1)

/** Lets what comes through it wait, in its order. */
const createLane = () => {
  let due = 0
  let last = Promise.resolve()
  return () => {
    due = Math.max(due, Date.now() + moment(longestLag))
    const until = due
    last = last.then(() => new Promise((go) => setTimeout(go, until - Date.now())))
    return last
  }
}
const inwards = createLane()
const outwards = createLane()

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, answer) => {
  handle(channel, async (...question) => {
    await inwards()
    try {
      return await answer(...question)
    } finally {
      await outwards()
    }
  })
}

const holdUp = `{
  const moment = ${String(moment)}
  const hold = () => {
    for (const end = performance.now() + moment(${longestHold}); performance.now() < end; );
    setTimeout(hold, 10 + Math.random() * 300)
  }
  hold()
}`

app.on('web-contents-created', (_event, contents) => {
  const send = contents.send.bind(contents)
  contents.send = (...message) => {
    void outwards().then(() => {
      if (!contents.isDestroyed() && !contents.isCrashed()) send(...message)
    })
  }
  contents.on('dom-ready', () => {
    contents.executeJavaScript(holdUp).catch(() => undefined) // a page that is gone needs no holding up
  })
})
