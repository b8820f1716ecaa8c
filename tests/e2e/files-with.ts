import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from '../../src/main/library/storage-failure'

/** The files below a folder that hold one of these texts. The app may run meanwhile: a file that is gone before it is read holds nothing. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const sought = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const { name, parentPath } of entries.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name)
    const bytes = await readFile(path).catch((error: unknown) => {
      if (!isMissing(error)) throw error
      return Buffer.alloc(0)
    })
    if (sought.some((text) => bytes.includes(text))) found.push(path)
  }
  return found
}
