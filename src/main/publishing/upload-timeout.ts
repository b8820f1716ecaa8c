/** An upload may take as long as a slow line needs (50 kB/s) and the site needs to make its sizes. */
export function uploadTimeoutMs(bytes: number): number {
  return 90_000 + Math.ceil(bytes / 50)
}
