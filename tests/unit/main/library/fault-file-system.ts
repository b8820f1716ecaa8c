import type { FileSystem, OpenedFile } from '../../../../src/main/library/file-system'
import { diskFileSystem } from '../../../../src/main/library/file-system'

/** A system error as Node throws it. */
function systemError(code: string, syscall = 'test'): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, errno: -1 })
}

interface Faults {
  /** The call that fails, counted from 1 over all calls; 0 for none. */
  readonly failAt: number
  readonly code: string
  /** At most so many bytes are taken by one write, as a nearly full disk or a signal does it. */
  readonly bytesPerWrite?: number
}

/** The real disk, counting calls, with one of them failing. `calls` names each call made. */
export function faultFileSystem({ failAt, code, bytesPerWrite = Infinity }: Faults): { fileSystem: FileSystem; calls: string[] } {
  const calls: string[] = []
  const step = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    calls.push(name)
    if (calls.length === failAt) throw systemError(code, name)
    return work()
  }
  const opened = (file: OpenedFile): OpenedFile => ({
    write: (bytes, offset, length) => step('write', () => file.write(bytes, offset, Math.min(length, bytesPerWrite))),
    sync: () => step('sync', () => file.sync()),
    stat: () => step('fstat', () => file.stat()),
    close: async () => {
      await file.close() // also when the close is to fail: the test must not leak descriptors
      await step('close', () => Promise.resolve())
    }
  })
  const disk = diskFileSystem
  const fileSystem: FileSystem = {
    open: (path, flags) => step('open', async () => opened(await disk.open(path, flags))),
    rename: (from, to) => step('rename', () => disk.rename(from, to)),
    link: (existing, path) => step('link', () => disk.link(existing, path)),
    unlink: (path) => step('unlink', () => disk.unlink(path)),
    mkdir: (path) => step('mkdir', () => disk.mkdir(path)),
    readFile: (path) => step('readFile', () => disk.readFile(path)),
    readHead: (path, length) => step('readHead', () => disk.readHead(path, length)),
    readdir: (path) => step('readdir', () => disk.readdir(path)),
    stat: (path) => step('stat', () => disk.stat(path))
  }
  return { fileSystem, calls }
}
