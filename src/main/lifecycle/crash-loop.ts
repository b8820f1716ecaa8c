const spell = 60_000
const limit = 3

/** Counts crashes: three within a minute are a loop. `now` counts milliseconds and never goes back. */
export class CrashLoop {
  private readonly now: () => number
  private crashes: readonly number[] = []

  constructor(now: () => number) {
    this.now = now
  }

  /** Notes a crash; true when it makes a loop, which begins anew after that. */
  note(): boolean {
    const now = this.now()
    const recent = [...this.crashes.filter((crash) => now - crash < spell), now]
    const isLoop = recent.length >= limit
    this.crashes = isLoop ? [] : recent
    return isLoop
  }
}
