import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The values of one group of a desktop file, with its texts' backslashes read (Desktop Entry Specification 1.5). */
export function readGroup(text: string, name: string): Map<string, string> {
  const values = new Map<string, string>()
  let group = ''
  for (const line of text.split('\n')) {
    if (line.startsWith('[')) group = line
    const at = line.indexOf('=')
    if (group !== `[${name}]` || at === -1 || line.startsWith('#')) continue
    const meanings: Record<string, string> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' }
    values.set(line.slice(0, at).trim(), line.slice(at + 1).replace(/\\(.)/g, (all, sign: string) => meanings[sign] ?? all))
  }
  return values
}

/** The program and the arguments with which a desktop starts the entry for an address. */
export function commandOf(entry: string, address: string): string[] {
  const exec = readGroup(entry, 'Desktop Entry').get('Exec') ?? ''
  const words = exec.match(/"(?:[^"\\]|\\[^])*"|[^ ]+/g) ?? []
  return words.map((word) => {
    const bare = word.startsWith('"') ? word.slice(1, -1).replace(/\\(["`$\\])/g, '$1') : word
    return bare === '%u' ? address : bare.replaceAll('%%', '%')
  })
}

/** What a Linux desktop would start for an address, by the files in the two folders of its user; undefined where it knows nobody. */
export async function handlerOf(address: string, { dataHome, configHome }: { readonly dataHome: string; readonly configHome: string }): Promise<string[] | undefined> {
  const defaults = await readFile(join(configHome, 'mimeapps.list'), 'utf8').catch(() => '')
  const chosen = readGroup(defaults, 'Default Applications').get(`x-scheme-handler/${new URL(address).protocol.slice(0, -1)}`)?.split(';')[0]?.trim()
  if (chosen === undefined) return undefined
  return commandOf(await readFile(join(dataHome, 'applications', chosen), 'utf8'), address)
}
