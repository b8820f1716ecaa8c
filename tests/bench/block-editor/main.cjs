// WordPress's own editor in a window like Copydesk's: signs in, then opens the post.
const path = require('node:path')
const { app, BrowserWindow, session } = require('electron')

const { site, user, password, post } = JSON.parse(process.env.BENCH_POST)

app.setPath('userData', path.join(process.env.BENCH_HOME, 'chromium'))
void app.whenReady().then(async () => {
  const signIn = new URLSearchParams({ log: user, pwd: password, 'wp-submit': 'Log In' })
  await session.defaultSession.fetch(`${site}/wp-login.php`, { method: 'POST', body: signIn, credentials: 'include' })
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
  void window.loadURL(`${site}/wp-admin/post.php?post=${post}&action=edit`)
})
