import { join, resolve } from 'node:path'
import { returnScheme } from '../publishing/return-scheme'

/** Where one installation keeps its things. Nothing is written outside `home`, but for a library that was named on the command line, and `claimScheme`. */
export interface Installation {
  readonly home: string
  readonly libraryDirectory: string
  /** Whether the library was named on the command line, and no other is to be opened. */
  readonly isLibraryNamed: boolean
  /** Whether the command line asks for safe mode. */
  readonly isSafeModeAsked: boolean
  readonly settingsFile: string
  readonly storageFile: string
  readonly secretsFile: string
  readonly windowFile: string
  readonly knownLibrariesFile: string
  /** Counts the starts that died early; there during the first minute only. */
  readonly startsFile: string
  /** What Chromium writes for itself: caches, preferences, crash reports. */
  readonly chromiumDirectory: string
  readonly logsDirectory: string
}

export interface Surroundings {
  readonly commandLine: readonly string[]
  readonly workingDirectory: string
  /** `COPYDESK_HOME`, if set. */
  readonly home: string | undefined
  readonly defaultHome: string
}

/** Tells where everything lies: `COPYDESK_HOME` or the system's usual place, and the library within it or the one of `--library`. */
export function findInstallation({ commandLine, workingDirectory, home, defaultHome }: Surroundings): Installation {
  const folder = home === undefined || home === '' ? defaultHome : resolve(workingDirectory, home)
  const named = libraryArgument(commandLine)
  return {
    home: folder,
    libraryDirectory: named === undefined ? join(folder, 'library') : resolve(workingDirectory, named),
    isLibraryNamed: named !== undefined,
    isSafeModeAsked: commandLine.includes('--safe-mode'),
    settingsFile: join(folder, 'settings.json'),
    storageFile: join(folder, 'storage.json'),
    secretsFile: join(folder, 'secrets.json'),
    windowFile: join(folder, 'window.json'),
    knownLibrariesFile: join(folder, 'libraries.json'),
    startsFile: join(folder, 'starts.json'),
    chromiumDirectory: join(folder, 'chromium'),
    logsDirectory: join(folder, 'logs')
  }
}

function libraryArgument(commandLine: readonly string[]): string | undefined {
  const joined = commandLine.find((argument) => argument.startsWith('--library='))
  if (joined !== undefined) return joined.slice('--library='.length) || undefined
  const index = commandLine.indexOf('--library')
  return index === -1 ? undefined : commandLine[index + 1]
}

/**
 * Command-line arguments for another start: without `--library DIR`, `--library=DIR` and `--safe-mode`, which were meant for this one, and
 * without an address that a browser brought, which may hold a password.
 */
export function argumentsToStartAnew(args: readonly string[]): string[] {
  return args.filter((argument, index) => argument !== '--library' && args[index - 1] !== '--library' && !argument.startsWith('--library=') && argument !== '--safe-mode' && !argument.startsWith(`${returnScheme}://`))
}
