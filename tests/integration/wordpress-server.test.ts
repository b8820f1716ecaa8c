import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { isGroupAlive } from '../../scripts/wordpress/php-server.mjs'
import { startWordPress } from '../../scripts/wordpress/server.mjs'

const serverModule = fileURLToPath(new URL('../../scripts/wordpress/server.mjs', import.meta.url))
const isAnswering = (url: string) => fetch(`${url}/wp-json/`).then(({ ok }) => ok, () => false)
const toldSchema = z.object({ url: z.string(), processGroup: z.number() })

describe('a WordPress that a test starts', () => {
  test('leaves neither a process nor a file when it is stopped', async () => {
    const server = await startWordPress()
    expect(await isAnswering(server.url)).toBe(true)
    await server.stop()
    expect([await isGroupAlive(server.processGroup), await isAnswering(server.url), existsSync(server.folder)]).toEqual([false, false, false])
  })

  test('begins afresh each time', async () => {
    const counts = []
    for (const title of ['first', 'second']) {
      const server = await startWordPress()
      const { name, password } = server.users.admin
      const headers = { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`, 'content-type': 'application/json' }
      const created = await fetch(`${server.restUrl}/wp/v2/posts`, { method: 'POST', headers, body: JSON.stringify({ title, status: 'publish' }) })
      counts.push(created.status, (await fetch(`${server.restUrl}/wp/v2/posts`)).headers.get('x-wp-total'))
      await server.stop()
    }
    expect(counts).toEqual([201, '2', 201, '2']) // ours, and WordPress's "Hello world!"
  })

  test('ends with the process that started it, even when that is killed', async () => {
    const script = `import(${JSON.stringify(serverModule)}).then(async ({ startWordPress }) => {
      const { url, processGroup } = await startWordPress()
      process.stdout.write(JSON.stringify({ url, processGroup }))
      setInterval(() => {}, 1000)
    })`
    const owner = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const { url, processGroup } = toldSchema.parse(JSON.parse(String(await once(owner.stdout, 'data'))))
    expect(await isAnswering(url)).toBe(true)
    owner.kill('SIGKILL')
    await vi.waitFor(async () => { expect([await isAnswering(url), await isGroupAlive(processGroup)]).toEqual([false, false]) }, 20_000)
  })

  test('refuses a port that somebody else has, instead of taking the answers there for its own', async () => {
    const { sitePort } = inject('wordpress')
    await expect(startWordPress({ port: sitePort })).rejects.toThrow(`Port ${sitePort} of 127.0.0.1 is taken`)
  })

  test('says in one sentence that it cannot have an unknown time zone', async () => {
    await expect(startWordPress({ timeZone: 'Mars/Olympus' })).rejects.toThrow('WordPress does not know the time zone Mars/Olympus')
  })
})
