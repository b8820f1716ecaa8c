#!/usr/bin/env node
import { rm } from 'node:fs/promises'
import { byHandFolder, findRunning, readArguments, writeNote, noteFile } from './by-hand.mjs'
import { startWordPress } from './server.mjs'
import { SetupError } from './setup-error.mjs'

try {
  const options = readArguments()
  const note = await findRunning() ?? await start(options)
  console.log(`WordPress ${note.version} at ${note.url} (sign in at ${note.url}/wp-admin/ as admin, password ${note.users.admin.signInPassword})`)
  for (const [role, user] of Object.entries(note.users)) console.log(`${role.padEnd(12)} user ${user.name.padEnd(12)} application password ${user.password}`)
  console.log(`Noted in ${noteFile}. End it with: node scripts/wordpress/down.mjs`)
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error)
  process.exitCode = 1
}

/** @param {ReturnType<typeof readArguments>} options */
async function start(options) {
  await rm(byHandFolder, { recursive: true, force: true })
  const server = await startWordPress({
    suite: options.suite,
    port: Number(options.port),
    timeZone: options['time-zone'],
    directory: byHandFolder,
    outlivesUs: true,
    cron: true,
    ...(options['site-url'] && { siteUrl: options['site-url'] }),
  })
  const { url, restUrl, port, version, users, processGroup } = server
  const note = { url, restUrl, port, version, users, processGroup }
  await writeNote(note)
  return note
}
