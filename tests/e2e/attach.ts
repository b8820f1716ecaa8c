import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, errors, expect } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'

/** Of a hundred starts one or two are lost: that so many follow each other does not happen by chance. */
const mostLostStarts = 3

/**
 * Starts Electron with Playwright attached, on an installation in `home`. On a busy machine one or two attachments in a hundred never answer:
 * both debugging sockets are open and the page runs, but Playwright's handshake hangs. That one thing is tried again; nothing of the
 * app is. What a lost start did in the home is taken back, or a test that counts starts, or awaits what is told once, would meet its traces.
 */
export async function attach(home: string, options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  const before = await keepAsItIs(home)
  try {
    for (let lost = 0; lost < mostLostStarts; lost++) {
      try {
        return await _electron.launch({ ...options, timeout: 6_000 })
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error
        process.stdout.write(`\nAn attachment was lost, and is tried again: ${error.message}\n`)
        await waitUntilGone(error)
        await before.putBack()
      }
    }
    return await _electron.launch(options)
  } finally {
    await before.forget()
  }
}

/** Chromium keeps caches there, and nothing that the app knows. */
const cachesOfChromium = 'chromium'

async function keepAsItIs(home: string): Promise<{ readonly putBack: () => Promise<void>; readonly forget: () => Promise<void> }> {
  const copy = await mkdtemp(join(tmpdir(), 'copydesk-e2e-before-'))
  const copyAll = async (from: string, to: string) => {
    for (const name of await readdir(from)) if (name !== cachesOfChromium) await cp(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  }
  await copyAll(home, copy)
  return {
    putBack: async () => {
      for (const name of await readdir(home)) if (name !== cachesOfChromium) await rm(join(home, name), { recursive: true })
      await copyAll(copy, home)
    },
    forget: () => rm(copy, { recursive: true })
  }
}

/** The process is named in Playwright's account of the attempt, which kills it without waiting for its end. */
async function waitUntilGone(lost: Error): Promise<void> {
  const pid = Number(/<launched> pid=(\d+)/.exec(lost.message)?.[1])
  const isThere = () => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  if (!Number.isNaN(pid)) await expect.poll(isThere).toBe(false)
}
