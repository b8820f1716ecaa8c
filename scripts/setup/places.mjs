import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

export const inProject = (...parts) => path.join(projectRoot, ...parts)

/** Where downloads live that are shared by all checkouts of one person. */
export const runtimeCache = () =>
  process.env.COPYDESK_RUNTIME_CACHE ||
  path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'copydesk')
