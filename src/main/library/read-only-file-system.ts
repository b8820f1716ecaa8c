import type { FileSystem } from './file-system'
import { diskFileSystem } from './file-system'

/** The disk, to be read only: whatever would change it fails as on a disk that is locked. */
export const readOnlyFileSystem: FileSystem = {
  ...diskFileSystem,
  open: (path, flags) => (flags === 'r' ? diskFileSystem.open(path, flags) : refuse('open')),
  rename: () => refuse('rename'),
  link: () => refuse('link'),
  unlink: () => refuse('unlink')
}

function refuse(syscall: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(`EROFS: ${syscall}`), { code: 'EROFS', syscall }))
}
