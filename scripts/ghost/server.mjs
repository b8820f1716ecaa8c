import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { inProject } from '../setup/places.mjs'
import { temporaryFolder } from '../wordpress/cache.mjs'
import { freePort } from '../wordpress/php-server.mjs'
import { ensureGhost } from './source.mjs'

const owner = { email: 'owner@example.test', password: 'harbour-Lights-12345' }
const patience = 120_000

/**
 * Starts a Ghost of its own on 127.0.0.1: fresh content, fresh database, one owner, one integration. It ends with `stop()`, and with this
 * process however that ends.
 * @param {5 | 6} major
 * @returns {Promise<import('./server.d.mts').GhostServer>}
 */
export async function startGhost(major) {
  const { folder, node } = await ensureGhost(major)
  const run = await temporaryFolder('run-ghost')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  await cp(join(folder, 'content'), join(run, 'content'), { recursive: true })
  for (const name of ['data', 'images', 'logs', 'files', 'media', 'settings']) await mkdir(join(run, 'content', name), { recursive: true })
  await mkdir(join(run, 'tmp'))
  const log = await open(join(run, 'ghost.log'), 'w')
  const child = spawn(node, ['--require', inProject('scripts', 'ghost', 'loopback-only.cjs'), 'index.js'], { cwd: folder, stdio: ['ignore', log.fd, log.fd], env: environment(run, port, url) })
  await log.close()
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await Promise.race([once(child, 'exit'), delay(5_000).then(kill)])
    }
    await rm(run, { recursive: true, force: true })
  }
  try {
    await untilAnswering(url, child, run)
    const cookie = await signInAsOwner(url)
    return { url, adminKey: await makeAdminKey(url, cookie), askAsOwner: async (method, route, body) => JSON.parse((await ask(url, method, route, body, cookie)).text), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @param {string} run @param {number} port @param {string} url */
function environment(run, port, url) {
  return {
    ...process.env,
    TMPDIR: join(run, 'tmp'), // where Ghost leaves what it made of pictures
    NODE_ENV: 'production',
    url,
    server__host: '127.0.0.1',
    server__port: String(port),
    database__client: 'sqlite3',
    database__connection__filename: join(run, 'content', 'data', 'ghost.db'),
    database__useNullAsDefault: 'true',
    paths__contentPath: join(run, 'content'),
    mail__transport: 'stub',
    privacy__useUpdateCheck: 'false',
    privacy__useGravatar: 'false',
    security__staffDeviceVerification: 'false',
    logging__transports: '["stdout"]'
  }
}

async function untilAnswering(url, child, run) {
  for (const deadline = performance.now() + patience; performance.now() < deadline; ) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${url}/ghost/api/admin/site/`).catch(() => undefined)
    if (answer?.ok) return
    await delay(100)
  }
  throw new Error(`Ghost did not start: ${(await readFile(join(run, 'ghost.log'), 'utf8')).slice(-2000)}`)
}

/** Makes the owner, and signs in as the owner; the answer is the cookie. */
async function signInAsOwner(url) {
  await ask(url, 'POST', 'authentication/setup/', { setup: [{ name: 'Owner', ...owner, blogTitle: 'Test site' }] })
  const { headers } = await ask(url, 'POST', 'session/', { username: owner.email, password: owner.password })
  return headers.getSetCookie().map((entry) => entry.split(';')[0]).join('; ')
}

/** The key of an integration that is made for it. */
async function makeAdminKey(url, cookie) {
  const { text } = await ask(url, 'POST', 'integrations/?include=api_keys', { integrations: [{ name: 'Copydesk' }] }, cookie)
  const { integrations } = JSON.parse(text)
  return integrations[0].api_keys.find(({ type }) => type === 'admin').secret
}

/** Waits for the whole answer: Ghost keeps a session only as it ends the answer that tells of it. */
async function ask(url, method, route, body, cookie = '') {
  const init = { method, headers: { 'content-type': 'application/json', origin: url, cookie }, body: JSON.stringify(body) }
  const answer = await fetch(`${url}/ghost/api/admin/${route}`, init)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`Ghost answered ${answer.status} to ${route}: ${text}`)
  return { headers: answer.headers, text }
}
