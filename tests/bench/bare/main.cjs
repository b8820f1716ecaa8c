// The bare Electron app that Copydesk is measured against: one window, one TipTap with its StarterKit and images, nothing else.
const path = require('node:path')
const { app, BrowserWindow } = require('electron')

app.setPath('userData', path.join(process.env.BENCH_HOME, 'chromium'))
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
  const other = process.env.BENCH_EDITOR
  if (other === undefined) void window.loadFile(path.join(process.env.BENCH_BARE, 'index.html'))
  else void window.loadFile(path.join(process.env.BENCH_BARE, 'others.html'), { hash: other })
})
