import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path leads into a folder, or is the folder. Both as they are on the disk, without links (`realpath`). */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
