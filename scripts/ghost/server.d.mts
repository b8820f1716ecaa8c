export interface GhostServer {
  readonly url: string
  /** Of an integration: `id:secret`. */
  readonly adminKey: string
  /** Asks the Admin API as the owner, who may do what no integration may, and gives what it answers. Throws when Ghost refuses. */
  readonly askAsOwner: (method: 'GET' | 'PUT', route: string, body?: object) => Promise<unknown>
  readonly stop: () => Promise<void>
}

export function startGhost(major: 5 | 6): Promise<GhostServer>
