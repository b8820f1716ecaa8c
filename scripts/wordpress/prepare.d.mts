export interface PrepareOptions {
  readonly suite?: 'trixie' | 'sid'
  readonly report?: (line: string) => void
}

/** A folder of the cache and the version of WordPress in it. */
export interface Prepared {
  readonly folder: string
  readonly version: string
}

export function ensureWordPress(options?: PrepareOptions): Promise<Prepared>
export function ensureBlockScripts(options?: PrepareOptions): Promise<Prepared>
