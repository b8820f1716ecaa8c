import { stat } from 'node:fs/promises'
import * as z from 'zod/mini'
import { JsonStore } from '../library/json-store'
import { layoutOf } from '../library/library-layout'
import { isMissing } from '../library/storage-failure'

const fileSchema = z.strictObject({ format: z.literal(1), opened: z.array(z.string()) })
const remembered = 100

/** A library that was opened here before is not where it was: its disk is not connected, or it was moved. Never made anew unasked. */
export class LibraryVanished extends Error {
  override readonly name = 'LibraryVanished'
}

/** Which libraries this installation has opened, so that one that went away is not mistaken for one that never was. */
export class KnownLibraries {
  private readonly store: JsonStore<z.infer<typeof fileSchema>>

  constructor(path: string, clock: () => Date) {
    this.store = new JsonStore({ path, schema: fileSchema, makeDefaults: () => ({ format: 1, opened: [] }), now: () => clock().toISOString() })
  }

  /** Throws `LibraryVanished` when the folder was a library once and is none now. */
  async assertNotVanished(directory: string): Promise<void> {
    const known = await this.store.read()
    if (!known.ok || !known.value.opened.includes(directory)) return
    try {
      await stat(layoutOf(directory).drafts)
    } catch (error) {
      if (isMissing(error)) throw new LibraryVanished(directory)
      throw error
    }
  }

  /** Remembers a library that was opened. That it cannot be noted keeps nobody from writing. */
  async remember(directory: string): Promise<void> {
    const known = await this.store.read()
    if (!known.ok || known.value.opened.includes(directory)) return
    await this.store.change(({ opened }) => ({ format: 1, opened: [directory, ...opened].slice(0, remembered) }))
  }

  /** Forgets a library, so that a new one may be made in its place. */
  async forget(directory: string): Promise<void> {
    await this.store.change(({ opened }) => ({ format: 1, opened: opened.filter((known) => known !== directory) }))
  }
}
