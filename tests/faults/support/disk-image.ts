import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface FileSystemKind {
  readonly name: string
  readonly make: readonly string[]
  readonly size: string
  readonly options: string
  /** Options to mount a copy of the image beside it. */
  readonly copyOptions: string
}

/** The file systems that fault 2 names. */
export const fileSystemKinds: readonly FileSystemKind[] = [
  { name: 'ext4', make: ['mkfs.ext4', '-q', '-F'], size: '48M', options: 'loop', copyOptions: 'loop' },
  { name: 'ext4 noauto_da_alloc', make: ['mkfs.ext4', '-q', '-F'], size: '48M', options: 'loop,noauto_da_alloc', copyOptions: 'loop,noauto_da_alloc' },
  { name: 'XFS', make: ['mkfs.xfs', '-q', '-f'], size: '304M', options: 'loop', copyOptions: 'loop,nouuid' }
]

/** A file system in a file, mounted; needs root and loop devices. */
export class DiskImage {
  readonly folder: string
  private readonly place: string
  private readonly image: string
  private readonly kind: FileSystemKind
  private device = ''

  private constructor(place: string, kind: FileSystemKind) {
    this.place = place
    this.kind = kind
    this.image = join(place, 'image')
    this.folder = join(place, 'mounted')
  }

  static async mount(kind: FileSystemKind): Promise<DiskImage> {
    const memory = '/dev/shm' // a disk of memory: what is measured is the order of writes, and a real one would only be slower
    const made = new DiskImage(await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'copydesk-image-')), kind)
    const [maker = '', ...args] = kind.make
    await run('truncate', ['-s', kind.size, made.image])
    await run(maker, [...args, made.image])
    await mkdir(made.folder)
    await made.mountAgain()
    return made
  }

  /** Mounts it where it was. */
  async mountAgain(): Promise<void> {
    await run('mount', ['-o', this.kind.options, this.image, this.folder])
    this.device = basename((await run('findmnt', ['-no', 'SOURCE', this.folder])).stdout.trim())
  }

  async remount(options: string): Promise<void> {
    await whenIdle(['mount', '-o', `remount,${options}`, this.folder])
  }

  /** Takes it away, as a disk that is unplugged while files on it are in nobody's hands. */
  async unmount(): Promise<void> {
    await whenIdle(['umount', this.folder])
  }

  /**
   * The file system as a power cut at this moment leaves it, mounted elsewhere while `look` looks at it. The copy counts only when no
   * request reached the device while it was made, so it is a state that the device had. Whoever writes is to be stopped before.
   */
  async afterPowerCut<Answer>(look: (folder: string) => Promise<Answer>, onCopied: () => void): Promise<Answer> {
    const copy = join(this.place, 'copy')
    const folder = join(this.place, 'after')
    for (;;) {
      const before = await this.requests()
      await run('cp', ['--sparse=always', this.image, copy])
      if (before === (await this.requests())) break
    }
    onCopied()
    await mkdir(folder, { recursive: true })
    await run('mount', ['-o', this.kind.copyOptions, copy, folder])
    try {
      return await look(folder)
    } finally {
      await whenIdle(['umount', folder])
      await rm(copy)
    }
  }

  async remove(): Promise<void> {
    await whenIdle(['umount', this.folder]).catch(() => undefined)
    await rm(this.place, { recursive: true, force: true })
  }

  /** Requests that the device has finished and those under way, as the kernel counts them: reads do not matter. */
  private async requests(): Promise<string> {
    const counts = (await readFile(`/sys/block/${this.device}/stat`, 'utf8')).trim().split(/\s+/)
    return [counts[4], counts[8], counts[11], counts[15]].join(' ') // writes, under way, discards, flushes
  }
}

/** Runs what the kernel refuses while a file of the file system is open, as the index's may be for a moment. */
async function whenIdle([program = '', ...args]: readonly string[]): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await run(program, args)
      return
    } catch (error) {
      if (tries === 50) throw error
      await sleep(20)
    }
  }
}
