import { EventEmitter } from 'node:events'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CrashLoop } from '../../../../src/main/lifecycle/crash-loop'
import { UnfinishedStarts } from '../../../../src/main/lifecycle/unfinished-starts'
import { watchForFaults } from '../../../../src/main/lifecycle/watch-for-faults'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()

describe('crashes of the page', () => {
  const loops = (...seconds: number[]) => {
    let now = 0
    const loop = new CrashLoop(() => now)
    return seconds.map((second) => {
      now = second * 1_000
      return loop.note()
    })
  }

  it('are a loop when there are three within a minute', () => {
    expect(loops(0, 30, 59.9)).toEqual([false, false, true])
  })

  it('are none when they are further apart, however many there are', () => {
    expect(loops(0, 30, 60, 90, 120, 150)).toEqual([false, false, false, false, false, false])
  })

  it('begin to count anew after a loop', () => {
    expect(loops(0, 1, 2, 3, 4, 5)).toEqual([false, false, true, false, false, true])
  })
})

describe('starts that die', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const starting = (folder: string) => {
    const starts = new UnfinishedStarts(join(folder, 'home', 'starts.json'))
    return { starts, hasDiedBefore: starts.begin() }
  }

  it('are three in a row before the fourth is one in safe mode', async () => {
    const folder = await newFolder()
    expect([1, 2, 3, 4].map(() => starting(folder).hasDiedBefore)).toEqual([false, false, false, true])
  })

  it('count for nothing after one that lasted a minute, or ended as it should', async () => {
    for (const end of [(starts: UnfinishedStarts) => starts.end(), () => vi.advanceTimersByTime(60_000)]) {
      const folder = await newFolder()
      starting(folder)
      starting(folder)
      end(starting(folder).starts)
      expect(await readdir(join(folder, 'home'))).toEqual([])
      expect(starting(folder).hasDiedBefore).toBe(false)
    }
  })

  it('are not counted where nothing can be counted: a broken file, or a place that takes none', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'home'))
    await writeFile(join(folder, 'home', 'starts.json'), '{"count":')
    expect(starting(folder).hasDiedBefore).toBe(false)
    const blocked = await newFolder()
    await writeFile(join(blocked, 'home'), 'a file where a folder should be')
    expect([1, 2, 3, 4].map(() => starting(blocked).hasDiedBefore)).toEqual([false, false, false, false])
  })
})

describe('errors that nothing caught', () => {
  const watched = (hasPage: boolean) => {
    const source = new EventEmitter()
    const done: string[] = []
    const note = (what: string) => () => {
      done.push(what)
    }
    watchForFaults({ source, now: () => 0, logFault: note('log'), hasPage: () => hasPage, onFault: note('tell'), onLoop: note('anew'), onFailedStart: note('give up') })
    return { source, done }
  }

  it('are logged and told, and the app goes on; after three within a minute it starts anew', () => {
    const { source, done } = watched(true)
    source.emit('uncaughtException', new Error('one'))
    source.emit('unhandledRejection', new Error('two'))
    expect(done).toEqual(['log', 'tell', 'log', 'tell'])
    source.emit('uncaughtException', new Error('three'))
    expect(done.slice(4)).toEqual(['log', 'anew'])
  })

  it('before there is a page mean that the start has failed, unless it was but a promise', () => {
    const { source, done } = watched(false)
    source.emit('unhandledRejection', new Error('one'))
    expect(done).toEqual(['log'])
    source.emit('uncaughtException', new Error('two'))
    expect(done).toEqual(['log', 'log', 'give up'])
  })
})
