export interface GhostServer {
  readonly url: string
  /** Of an integration: `id:secret`. */
  readonly adminKey: string
  readonly stop: () => Promise<void>
}

export function startGhost(): Promise<GhostServer>
