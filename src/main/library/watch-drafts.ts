import { watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ArticleId } from '../../core/article/article'
import { articleIdIn } from './draft-file'
import { mayBeSyncCopy } from './sync-copies'

/** After the first sign of a change until the files are looked at: a sync tool brings many at once. */
const gatheringDelay = 1_000
/** How often it is made sure that the folder is still the one that is watched: a disk may go and come back. */
const rearmingDelay = 10_000

/**
 * Tells which articles' files in a folder were touched, whoever touched them, and when a sync tool has laid another beside one. The answer ends
 * it. A system that cannot watch, and a folder that goes away, cost the tidings and nothing else: the folder is watched again when it is back.
 */
export function watchDrafts(directory: string, onTouched: (ids: readonly ArticleId[]) => void, onSyncCopy: () => void): () => void {
  const touched = new Set<ArticleId>()
  let isSyncCopyThere = false
  let gathering: ReturnType<typeof setTimeout> | undefined
  let watcher: FSWatcher | undefined
  let watched: number | undefined

  const tellLater = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined
      const ids = [...touched]
      touched.clear()
      if (ids.length > 0) onTouched(ids)
      if (isSyncCopyThere) onSyncCopy()
      isSyncCopyThere = false
    }, gatheringDelay).unref()
  }
  const disarm = () => {
    watcher?.close()
    watcher = undefined
    watched = undefined
  }
  const arm = (folder: number) => {
    try {
      watcher = watch(directory, { persistent: false }, (_event, name) => {
        for (const id of articleIdIn(name ?? '')) touched.add(id)
        isSyncCopyThere ||= mayBeSyncCopy(name ?? '')
        if (touched.size > 0 || isSyncCopyThere) tellLater()
      })
      watcher.on('error', disarm)
      watched = folder
    } catch {
      disarm()
    }
  }
  const rearm = async () => {
    const folder = await stat(directory).catch(() => undefined)
    if (folder?.ino === watched) return
    disarm()
    if (folder !== undefined) arm(folder.ino)
  }
  const rearming = setInterval(() => void rearm(), rearmingDelay).unref()
  void rearm()

  return () => {
    clearInterval(rearming)
    clearTimeout(gathering)
    disarm()
  }
}
