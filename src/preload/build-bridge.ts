import { pushChannels, requestChannels } from '../ipc/channels'

type Listener = (payload: unknown) => void

/** What the bridge is made over: Electron's `ipcRenderer`, narrowed. */
export interface Wire {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>
  readonly subscribe: (channel: string, listener: Listener) => () => void
}

/** All that the page can reach: one function a request, and `on` for what main tells unasked. Nothing takes a channel that is not named. */
export function buildBridge(wire: Wire): Readonly<Record<string, unknown>> {
  const domains: Record<string, Record<string, (input: unknown) => Promise<unknown>>> = {}
  for (const channel of requestChannels) {
    const [domain = '', verb = ''] = channel.split(':')
    const functions = (domains[domain] ??= {})
    functions[camelCase(verb)] = (input) => wire.invoke(channel, input)
  }
  for (const functions of Object.values(domains)) Object.freeze(functions)

  const known: ReadonlySet<string> = new Set(pushChannels)
  const on = (channel: unknown, listener: unknown) => {
    if (typeof channel !== 'string' || !known.has(channel)) throw new TypeError('There is no such channel')
    if (!isListener(listener)) throw new TypeError('A listener is a function')
    return wire.subscribe(channel, listener)
  }
  return Object.freeze({ ...domains, on })
}

function camelCase(verb: string): string {
  return verb.replaceAll(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase())
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function'
}
