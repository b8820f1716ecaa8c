import { join } from 'node:path'

/** Where things lie in a library's folder (docs/data-model.md). */
export interface LibraryLayout {
  readonly directory: string
  /** Says of which format the library is. */
  readonly marker: string
  readonly drafts: string
  readonly trash: string
  readonly media: string
  readonly receipts: string
  readonly versions: string
  /** What sites are known to have of the articles. Made when the first one is published. */
  readonly published: string
  /** The editor's own templates. Made when the first one is kept. */
  readonly templates: string
  readonly index: string
  /** What changed since `index` was written. */
  readonly journal: string
  /** Files that could not be read, kept byte for byte. Made when the first one comes. */
  readonly quarantine: string
  readonly lock: string
}

/** The places of a library by its folder. */
export function layoutOf(directory: string): LibraryLayout {
  return {
    directory,
    marker: join(directory, 'library.json'),
    drafts: join(directory, 'drafts'),
    trash: join(directory, 'trash'),
    media: join(directory, 'media'),
    receipts: join(directory, 'receipts'),
    index: join(directory, 'index.json'),
    journal: join(directory, 'index.journal'),
    quarantine: join(directory, 'quarantine'),
    lock: join(directory, '.lock'),
    versions: join(directory, 'versions'),
    published: join(directory, 'published'),
    templates: join(directory, 'templates')
  }
}
