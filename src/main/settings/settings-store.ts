import type { Failure } from '../../core/failure'
import type { Result } from '../../core/result'
import type { Settings, SettingsChange } from '../../ipc/settings'
import { readableSettings, settingsSchema } from '../../ipc/settings'
import type { FileSystem } from '../library/file-system'
import { JsonStore } from '../library/json-store'

export interface SettingsStoreOptions {
  /** The path of settings.json; its folder must exist when something is saved. */
  readonly path: string
  readonly clock: () => Date
  readonly fileSystem?: FileSystem
}

/**
 * The settings of this installation. A broken file is set aside, and what can be read of it holds: nobody is kept from writing by a setting.
 * For the same reason a change holds for the session even when the disk refuses it.
 */
export class SettingsStore {
  private readonly store: JsonStore<Settings>
  private unsaved: SettingsChange = {}

  constructor({ path, clock, fileSystem }: SettingsStoreOptions) {
    this.store = new JsonStore<Settings>({
      path,
      schema: settingsSchema,
      makeDefaults: () => settingsSchema.parse({}),
      salvage: readableSettings,
      now: () => clock().toISOString(),
      ...(fileSystem === undefined ? {} : { fileSystem })
    })
  }

  /** The settings as they hold now. */
  async read(): Promise<Settings> {
    const stored = await this.store.read()
    return settingsSchema.parse({ ...(stored.ok ? stored.value : {}), ...this.unsaved })
  }

  /** Changes some settings. They hold from now on; a failure says that they will not outlast this session. */
  async change(change: SettingsChange): Promise<Result<Settings, Failure>> {
    const unsaved = { ...this.unsaved, ...change }
    this.unsaved = unsaved
    const outcome = await this.store.change((settings) => settingsSchema.parse({ ...settings, ...unsaved }))
    if (outcome.ok && this.unsaved === unsaved) this.unsaved = {}
    return outcome
  }
}
