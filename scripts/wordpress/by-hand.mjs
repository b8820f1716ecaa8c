import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheFolder } from './cache.mjs'
import { isGroupAlive } from './php-server.mjs'
import { SetupError } from './setup-error.mjs'

/** The one site that a person started by hand: where it is noted, and where it lives. */
export const noteFile = join(cacheFolder(), 'by-hand.json')
export const byHandFolder = join(cacheFolder(), 'by-hand')

/** @type {import('node:util').ParseArgsConfig['options']} */
const known = {
  suite: { type: 'string', default: 'trixie' },
  port: { type: 'string', default: '8081' },
  'site-url': { type: 'string' },
  'time-zone': { type: 'string', default: 'UTC' },
}

export function readArguments() {
  try {
    return parseArgs({ options: known }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(`${reason}. What there is: --suite trixie|sid --port 8081 --site-url http://127.0.0.1:8081 --time-zone Asia/Seoul`)
  }
}

/** The note of a site that is running, or undefined. */
export async function findRunning() {
  const text = await readFile(noteFile, 'utf8').catch(() => undefined)
  if (!text) return undefined
  const note = JSON.parse(text)
  if (await isGroupAlive(note.processGroup) && await isAnsweringAs(note)) return note
  await rm(noteFile, { force: true })
  return undefined
}

/** @param {object} note */
export async function writeNote(note) {
  await writeFile(noteFile, JSON.stringify(note, null, 2) + '\n', { mode: 0o600 })
}

/** A process id may have gone to somebody else since: the note counts only when our site answers. @param {{ port: number }} note */
async function isAnsweringAs({ port }) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/wp-json/?_fields=name`, { signal: AbortSignal.timeout(5000) })
    return (await answer.json()).name === 'Copydesk test site'
  } catch {
    return false
  }
}
