import { resolve } from 'node:path'
import type { BackupReport, BackupSchedule, CopyProgress, Storage } from '../../core/backup/backup'
import { isBackupDue } from '../../core/backup/backup'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import { checkIsFolder, checkIsLibrary, checkIsOutside } from '../library/backup/check-folder'
import { attemptInFolder } from '../library/backup/folder-failure'
import { makeBackup } from '../library/backup/make-backup'
import { copyLibrary } from '../library/backup/move-library'
import type { RestoredLibrary } from '../library/backup/restore-backup'
import { restoreBackup } from '../library/backup/restore-backup'
import type { Library } from '../library/library'
import { nowAndThen } from './now-and-then'
import type { StorageFile, StorageStore } from './storage-store'

interface StorageKeeperOptions {
  readonly store: StorageStore
  readonly library: Library
  readonly clock: () => Date
  readonly onProgress: (progress: CopyProgress) => void
  /** Stops whatever changes the library by itself, publishing before all, and puts everything on the disk. */
  readonly settle: () => Promise<void>
  /** Has that go on in the library as it is. */
  readonly goOn: () => Promise<void>
  /** Starts the app anew, with the library that the store names: `gently` lets the window close as usual, `at-once` lets nothing more be written. */
  readonly relaunch: (how: 'gently' | 'at-once') => void
}

/** Backups of the library, and its place on this computer. One job at a time. */
export class StorageKeeper {
  private readonly options: StorageKeeperOptions
  private job: { readonly controller: AbortController; readonly finished: Promise<unknown> } | undefined

  constructor(options: StorageKeeperOptions) {
    this.options = options
  }

  private get libraryDirectory(): string {
    return this.options.library.layout.directory
  }

  async describe(): Promise<Result<Storage, Failure>> {
    return this.described(await this.options.store.read())
  }

  /** Says where backups go and how often; a folder that cannot be used is refused. */
  async setBackup(folder: string | null, schedule: BackupSchedule): Promise<Result<Storage, Failure>> {
    if (folder === null && schedule !== 'never') return fail(failure('backup-folder-missing'))
    if (folder !== null) {
      const usable = await attemptInFolder(async () => {
        await checkIsFolder(folder)
        await checkIsOutside(folder, this.libraryDirectory)
      })
      if (!usable.ok) return usable
    }
    return this.described(await this.options.store.change((storage) => ({ ...storage, backupFolder: folder, backupSchedule: schedule })))
  }

  /** Makes a backup now, in the folder that was chosen. What came of it is remembered. */
  async backUp(): Promise<Result<BackupReport, Failure>> {
    const storage = await this.options.store.read()
    if (!storage.ok) return storage
    const folder = storage.value.backupFolder
    if (folder === null) return fail(failure('backup-folder-missing'))
    const outcome = await this.run((signal) =>
      makeBackup({ libraryDirectory: this.libraryDirectory, folder, now: this.options.clock(), onProgress: nowAndThen(this.options.onProgress), signal })
    )
    if (!outcome.ok && outcome.error.code === 'copy-running') return outcome
    await this.options.store.change((before) =>
      outcome.ok ? { ...before, lastBackup: outcome.value, lastFailure: null } : { ...before, lastFailure: outcome.error }
    )
    return outcome
  }

  /** Makes a backup when the schedule wants one; the answer is undefined when it does not. */
  async backUpIfDue(): Promise<Result<BackupReport, Failure> | undefined> {
    const storage = await this.options.store.read()
    if (!storage.ok) return undefined
    const { backupSchedule, backupFolder, lastBackup } = storage.value
    const isDue = backupFolder !== null && isBackupDue(backupSchedule, lastBackup?.at ?? null, this.options.clock().toISOString())
    return isDue ? this.backUp() : undefined
  }

  /** Makes a library from a backup, beside the present one; `open` opens it. */
  restore(backup: string): Promise<Result<RestoredLibrary, Failure>> {
    const { libraryDirectory } = this
    return this.run((signal) => restoreBackup({ backup, libraryDirectory, now: this.options.clock(), onProgress: nowAndThen(this.options.onProgress), signal }))
  }

  /** Opens another library: the app starts anew with it. */
  async open(directory: string): Promise<Result<undefined, Failure>> {
    const usable = await attemptInFolder(() => checkIsLibrary(directory))
    if (!usable.ok) return usable
    const libraryDirectory = resolve(directory) // copies are made beside it, under its name: without a slash behind
    const kept = await this.options.store.change(({ previousLibrary, ...storage }) => ({
      ...storage,
      libraryDirectory,
      previousLibrary: previousLibrary === libraryDirectory ? null : previousLibrary // it may hold words from then on that no other does
    }))
    if (!kept.ok) return kept
    this.options.relaunch('gently')
    return ok(undefined)
  }

  /**
   * Copies the library to another place and starts the app anew with it. The old one stays where it is, for the editor to delete. An order is
   * carried out by one of the two only: nothing is published between the last look and the start.
   */
  async move(to: string): Promise<Result<undefined, Failure>> {
    const moved = await this.run((signal) => this.copyTo(to, signal))
    if (moved.ok) this.options.relaunch('at-once')
    else if (moved.error.code !== 'copy-running') await this.options.goOn()
    return moved
  }

  private async copyTo(to: string, signal: AbortSignal): Promise<Result<undefined, Failure>> {
    const { libraryDirectory, options } = this
    const copied = await copyLibrary({ libraryDirectory, to, settle: options.settle, onProgress: nowAndThen(options.onProgress), signal })
    if (!copied.ok) return copied
    const kept = await options.store.change((storage) => ({ ...storage, libraryDirectory: copied.value, previousLibrary: libraryDirectory }))
    return kept.ok ? ok(undefined) : kept
  }

  /** Stops what is under way, which leaves nothing behind, and waits for it. */
  async stop(): Promise<void> {
    this.job?.controller.abort()
    await this.job?.finished
  }

  private async run<Value>(work: (signal: AbortSignal) => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>> {
    if (this.job !== undefined) return fail(failure('copy-running'))
    const controller = new AbortController()
    const finished = work(controller.signal)
    this.job = { controller, finished: finished.catch(() => undefined) }
    try {
      return await finished
    } finally {
      this.job = undefined
    }
  }

  /** The library from before a move is named while it is there to be deleted: not once it was, nor when it was opened again. */
  private async described(outcome: Result<StorageFile, Failure>): Promise<Result<Storage, Failure>> {
    if (!outcome.ok) return outcome
    const { format: _format, libraryDirectory: _named, previousLibrary, ...storage } = outcome.value
    const { libraryDirectory } = this
    const isLeft = previousLibrary !== null && previousLibrary !== libraryDirectory && (await attemptInFolder(() => checkIsFolder(previousLibrary))).ok
    return ok({ ...storage, libraryDirectory, previousLibrary: isLeft ? previousLibrary : null })
  }
}
