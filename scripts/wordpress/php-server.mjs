import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { open, readFile, readdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { SetupError } from './setup-error.mjs'
import { phpFolder } from './template.mjs'

const settings = ['memory_limit=256M', 'upload_max_filesize=8M', 'post_max_size=9M', 'max_execution_time=60', 'display_errors=0',
  'opcache.enable_cli=1', 'sendmail_path=/bin/true']

// PHP's workers outlive it, so it lives in a process group of its own. The shell leads the group and ends it when its
// standard input closes: however the process that started it dies, nothing stays.
const untilInputCloses = `trap : TERM; { "$@"; kill 0; } & cat >/dev/null; kill 0; wait`

const patience = 30_000

export async function freePort() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('no free port on 127.0.0.1')
  return address.port
}

/** PHP says so too late: whoever has the port would already have answered in its place. @param {number} port */
export async function assertFree(port) {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch {
    throw new SetupError(`Port ${port} of 127.0.0.1 is taken or not ours to use. Name another: node scripts/wordpress/up.mjs --port ${port + 1}`)
  }
  server.close()
  await once(server, 'close')
}

/**
 * Starts PHP's own web server over a site.
 * @param {{ run: string, port: number, workers?: number, outlivesUs?: boolean, cron?: boolean }} options
 * @returns {Promise<number>} the id of its process group
 */
export async function startPhpServer({ run, port, workers = 4, outlivesUs = false, cron = false }) {
  const log = await open(join(run, 'php.log'), 'a')
  const site = join(run, 'site')
  const php = ['php', ...settings.flatMap((setting) => ['-d', setting]), '-S', `127.0.0.1:${port}`, '-t', site, join(phpFolder, 'router.php')]
  const [command = '', ...args] = outlivesUs ? php : ['/bin/sh', '-c', untilInputCloses, 'sh', ...php]
  const child = spawn(command, args, {
    cwd: site,
    detached: true,
    stdio: [outlivesUs ? 'ignore' : 'pipe', log.fd, log.fd],
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: String(workers), WORDPRESS_CRON: cron ? 'on-visits' : 'off' },
  })
  await log.close()
  const exited = once(child, 'exit').then(() => true, () => true)
  if (!child.pid) throw new Error('php did not start')
  child.unref()
  for (const deadline = performance.now() + patience; performance.now() < deadline;) {
    const ended = await Promise.race([exited, delay(25, false)])
    if (ended) throw new Error(`php ended at once: ${(await readFile(join(run, 'php.log'), 'utf8')).trim()}`)
    if (await isAnswering(port)) return child.pid
  }
  await endProcessGroup(child.pid)
  throw new Error(`WordPress did not answer on port ${port} within ${patience / 1000} seconds: ${(await readFile(join(run, 'php.log'), 'utf8')).trim()}`)
}

/** @param {number} port */
async function isAnswering(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/wp-json/`, { signal: AbortSignal.timeout(10_000), redirect: 'manual' })
    return answer.ok && /json/.test(answer.headers.get('content-type') ?? '')
  } catch {
    return false
  }
}

/** Asks, waits up to two seconds, then insists. @param {number} group */
export async function endProcessGroup(group) {
  for (const [signal, tries] of /** @type {const} */ ([['SIGTERM', 80], ['SIGKILL', 80]])) {
    try {
      process.kill(-group, signal)
    } catch {
      return
    }
    for (let wait = 0; wait < tries; wait += 1) {
      if (!await isGroupAlive(group)) return
      await delay(25)
    }
  }
}

/** @param {number} group */
export async function isGroupAlive(group) {
  try {
    process.kill(-group, 0)
  } catch {
    return false
  }
  return !existsSync('/proc/self/stat') || (await groupStates(group)).some((state) => state !== 'Z')
}

/** A process that ended but that nobody has reaped still counts as alive for a signal: ask for its state. @param {number} group */
async function groupStates(group) {
  const states = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (Number(itsGroup) === group) states.push(state)
  }
  return states
}
