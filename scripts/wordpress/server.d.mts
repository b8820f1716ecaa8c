export type WordPressRole = 'admin' | 'editor' | 'author' | 'contributor' | 'subscriber'

export interface WordPressUser {
  readonly id: number
  readonly name: string
  /** The application password, for the REST API. */
  readonly password: string
  /** The password of the sign-in form of wp-admin. */
  readonly signInPassword: string
}

export interface StartOptions {
  /** Debian's suite: `trixie` is WordPress 6.8, `sid` 7.1. */
  readonly suite?: 'trixie' | 'sid'
  /** Where PHP listens on 127.0.0.1; a free port when left out. */
  readonly port?: number
  /** The address WordPress believes it has, without a slash at the end; where PHP listens when left out. */
  readonly siteUrl?: string
  /** An IANA name; UTC when left out. */
  readonly timeZone?: string
  /** Where the site of this run is made; deleted by `stop()`. In the cache when left out. */
  readonly directory?: string
  /** Keeps the server when this process ends. */
  readonly outlivesUs?: boolean
  /** Runs WP-Cron on visits, as a live site does. */
  readonly cron?: boolean
  /** A plug-in of this run's own that is always on: its PHP source. */
  readonly plugin?: string
  readonly report?: (line: string) => void
}

export interface WordPressServer {
  /** The address of the site. */
  readonly url: string
  /** Its REST API, at the address of the site. */
  readonly restUrl: string
  /** Its REST API, straight at PHP: past any proxy. */
  readonly directRestUrl: string
  readonly port: number
  readonly version: string
  readonly users: Readonly<Record<WordPressRole, WordPressUser>>
  readonly folder: string
  readonly processGroup: number
  /** Publishes scheduled posts whose minute has come. */
  readonly runCron: () => Promise<void>
  readonly stop: () => Promise<void>
}

export function freePort(): Promise<number>
export function startWordPress(options?: StartOptions): Promise<WordPressServer>
