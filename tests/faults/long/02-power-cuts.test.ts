import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestLibrary, sampleArticle } from '../../unit/main/library/sample-article'
import { temporaryFolders } from '../../unit/main/library/temporary-folder'
import { buildWriter } from '../support/build-writer'
import type { Findings } from '../support/check-library'
import { checkLibrary } from '../support/check-library'
import type { FileSystemKind } from '../support/disk-image'
import { DiskImage, fileSystemKinds } from '../support/disk-image'
import { runWriter } from '../support/run-writer'

const cutsAlone = 50
const cutsBesideSyncing = 20
const newSharedFolder = temporaryFolders(afterAll)
let writer: string

beforeAll(async () => {
  writer = await buildWriter(await newSharedFolder())
})

interface Cuts {
  readonly kind: FileSystemKind
  readonly mode: 'for-ever' | 'for-ever-unsynced'
  readonly count: number
  readonly isSyncing: boolean
}

/** Cuts the power so often under a writer; the answer is all that was found broken or missing. */
async function cutPower({ kind, mode, count, isSyncing }: Cuts): Promise<{ readonly saves: number; readonly findings: Findings[] }> {
  const image = await DiskImage.mount(kind)
  const directory = join(image.folder, 'library')
  await mkdir(directory)
  const library = await openTestLibrary(directory)
  for (let each = 0; each < 3; each++) await library.create(sampleArticle('0'))
  await library.close()
  const syncing = isSyncing ? spawn('sh', ['-c', 'while :; do sync -f "$0"; done', image.folder], { detached: true, stdio: 'ignore' }) : undefined
  const signalSyncing = (signal: NodeJS.Signals): void => {
    if (syncing?.pid !== undefined) process.kill(-syncing.pid, signal)
  }
  const running = runWriter(writer, [mode, directory, '1'])
  const findings: Findings[] = []
  let saves = 0
  try {
    for (let cut = 0; cut < count; cut++) {
      await running.said(saves + 2)
      await sleep((cut * 7) % 23) // the cut falls at another step each time
      running.process.kill('SIGSTOP')
      signalSyncing('SIGSTOP')
      const acknowledged = running.lines() // a line on its way through the pipe was acknowledged too, and is checked at the next cut
      const found = await image.afterPowerCut(
        (folder) => checkLibrary(join(folder, 'library'), newestOfEach(acknowledged)),
        () => {
          running.process.kill('SIGCONT')
          signalSyncing('SIGCONT')
        }
      )
      saves = acknowledged.length
      if (found.corrupt.length + found.lost.length > 0) findings.push(found)
    }
  } finally {
    running.process.kill('SIGKILL')
    signalSyncing('SIGKILL')
    await running.gone()
    await image.remove()
  }
  return { saves, findings }
}

describe.each(fileSystemKinds)('fault 2: power cuts on $name', (kind) => {
  it.each([
    ['alone', cutsAlone, false],
    ['beside another process that syncs the same file system', cutsBesideSyncing, true]
  ])('a writer %s: %i cuts leave no corrupt file and lose no acknowledged save', async (_name, count, isSyncing) => {
    const { saves, findings } = await cutPower({ kind, mode: 'for-ever', count, isSyncing })
    expect(findings).toEqual([])
    expect(saves).toBeGreaterThan(count)
  })

  it('are real: a writer that syncs nothing is found to lose saves', async () => {
    const { findings } = await cutPower({ kind, mode: 'for-ever-unsynced', count: 5, isSyncing: false })
    expect(findings.length).toBeGreaterThan(0)
  })
})

/** Of each article the last that was acknowledged of each kind: an earlier save is held by a later one. */
function newestOfEach(lines: readonly string[]): string[] {
  return [...new Map(lines.map((line) => [line.split(' ').slice(0, 2).join(' '), line])).values()]
}
