// Stands in for Electron's own default app, which the fallback runtime lacks. It understands what Playwright and people write:
// electron [-r module]… [switches] <app folder or file> [arguments]
import { app, dialog } from 'electron/main'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const readArguments = (args) => {
  const preloads = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (arg === '-r' || arg === '--require') preloads.push(args[++i])
    else if (arg === '-v' || arg === '--version') return { preloads, asksVersion: true }
    else if (arg === '--') return { preloads, target: args[i + 1] }
    else if (!arg.startsWith('-')) return { preloads, target: arg }
  }
  return { preloads }
}

const takeOnIdentity = (folder) => {
  const manifest = path.join(folder, 'package.json')
  if (!existsSync(manifest)) {
    app.setAppPath(path.dirname(folder))
    return folder
  }
  const { main = 'index.js', name, productName, version, desktopName } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.name = productName ?? name
  app.setDesktopName?.(desktopName ?? `${app.name}.desktop`)
  app.setAppPath(folder)
  return path.resolve(folder, main)
}

const fail = (message) => {
  if (process.stdout.isTTY && !process.env.CI) dialog.showErrorBox('The app could not be started', message)
  process.stderr.write(`electron: ${message}\n`)
  app.exit(1)
}

const { preloads, target, asksVersion } = readArguments(process.argv.slice(1))
if (asksVersion) {
  process.stdout.write(`v${process.versions.electron}\n`)
  process.exit(0)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
try {
  if (!target) throw new Error('no app was named')
  const require = createRequire(path.join(process.cwd(), 'from-here.js'))
  for (const preload of preloads) require(path.resolve(preload))
  const entry = require.resolve(takeOnIdentity(path.resolve(target)))
  await import(pathToFileURL(entry).href) // 'ready' waits for this
} catch (error) {
  fail(String(error?.stack ?? error))
}
