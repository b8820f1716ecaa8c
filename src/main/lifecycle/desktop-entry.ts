import { mkdir, readFile, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { writeDurably } from '../library/durable-file'
import { isMissing, systemCodeOf } from '../library/storage-failure'

/**
 * Makes a program the user's own for the addresses of a scheme, as a Linux desktop knows it: an entry that no menu shows (Desktop Entry
 * Specification 1.5), named as the default in `mimeapps.list` (Association between MIME types and applications 1.0.1). `command` is the
 * program and its arguments; the address comes last. What else `mimeapps.list` holds stays, byte for byte. Nothing is written that stands
 * there already. Answers whether the entry and the default are there.
 */
export async function registerHandler(name: string, scheme: string, command: readonly string[], environment: NodeJS.ProcessEnv): Promise<boolean> {
  const entry = join(folderOf(environment['XDG_DATA_HOME'], '.local/share'), 'applications', `${name}.desktop`)
  const defaults = join(folderOf(environment['XDG_CONFIG_HOME'], '.config'), 'mimeapps.list')
  const entryText = entryOf(scheme, command)
  return (await change(entry, () => Buffer.from(entryText))) && change(defaults, (bytes) => Buffer.from(withDefault(bytes.toString('latin1'), scheme, `${name}.desktop`), 'latin1'))
}

/** The text of the entry. */
export function entryOf(scheme: string, command: readonly string[]): string {
  const lines = ['Type=Application', 'Name=Copydesk', 'NoDisplay=true', 'Terminal=false', `Exec=${command.map(quoted).join(' ')} %u`, `MimeType=x-scheme-handler/${scheme};`]
  return `[Desktop Entry]\n${lines.join('\n')}\n`
}

/**
 * One argument of `Exec`: in quotes where it has to be, since xdg-open finds no program whose name stands in quotes; then with the
 * backslashes that every text of an entry has twice.
 */
function quoted(argument: string): string {
  const inside = argument.replaceAll('%', '%%').replaceAll(/["`$\\]/g, '\\$&')
  const isPlain = argument !== '' && !/[\s"'\\><~|&;$*?#()`]/.test(argument)
  return (isPlain ? inside : `"${inside}"`).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')
}

const group = '[Default Applications]'

/** A `mimeapps.list` in which an entry is the first choice for a scheme, before those that were, and everything else is as it was. */
export function withDefault(text: string, scheme: string, entry: string): string {
  const key = `x-scheme-handler/${scheme}`
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.trim() === group)
  if (start === -1) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${group}\n${key}=${entry}\n`
  const next = lines.findIndex((line, at) => at > start && line.startsWith('['))
  const end = next === -1 ? lines.length : next
  const isOurs = (line: string, at: number) => at > start && at < end && line.split('=')[0]?.trim() === key
  const present = lines.filter(isOurs)
  const chosen = present.flatMap((line) => line.slice(line.indexOf('=') + 1).split(';').map((name) => name.trim()))
  if (present.length === 1 && chosen[0] === entry) return text
  const others = [...new Set(chosen)].filter((name) => name !== '' && name !== entry)
  const kept = lines.flatMap((line, at) => (at === start ? [line, `${key}=${[entry, ...others].join(';')}`] : isOurs(line, at) ? [] : [line]))
  return kept.join('\n')
}

/** Writes only what changes. A file that is a link stays one: the file that it leads to is written. */
async function change(path: string, changed: (present: Buffer) => Buffer): Promise<boolean> {
  const orIfMissing = <T>(value: T) => (error: unknown): T => {
    if (isMissing(error)) return value
    throw error
  }
  try {
    await mkdir(dirname(path), { recursive: true })
    const place = await realpath(path).catch(orIfMissing(path))
    const present = await readFile(place).catch(orIfMissing(Buffer.alloc(0)))
    const wanted = changed(present)
    return wanted.equals(present) || (await writeDurably(place, wanted)).ok
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error
    return false
  }
}

/** A folder that is not named from the root is no folder of the specification's (XDG Base Directory 0.8). */
function folderOf(named: string | undefined, usual: string): string {
  return named !== undefined && isAbsolute(named) ? named : join(homedir(), usual)
}
