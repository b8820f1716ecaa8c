const firstAfter = 15_000
const interval = 30 * 60_000

export interface Chores {
  /** Deletes for good what has lain in the trash long enough. */
  readonly tendTrash: () => Promise<unknown>
  /** Makes a backup when the schedule wants one. */
  readonly backUpIfDue: () => Promise<unknown>
  readonly logFault: (error: unknown) => void
}

/** Sees to the library a while after start, when nobody waits for anything, and every half hour from then on. The answer ends it. */
export function startUpkeep({ tendTrash, backUpIfDue, logFault }: Chores): () => void {
  const doChores = async (): Promise<void> => {
    try {
      await tendTrash()
      await backUpIfDue()
    } catch (error) {
      logFault(error)
    }
  }
  const first = setTimeout(() => void doChores(), firstAfter)
  const later = setInterval(() => void doChores(), interval)
  return () => {
    clearTimeout(first)
    clearInterval(later)
  }
}
