import type { Bridge } from '../../ipc/bridge'

declare global {
  interface Window {
    /** What the preload exposes: the only way out of the page. */
    readonly copydesk: Bridge
  }
}
