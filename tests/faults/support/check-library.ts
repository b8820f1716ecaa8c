import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleIdIn, parseDraft } from '../../../src/main/library/draft-file'
import { layoutOf } from '../../../src/main/library/library-layout'

export interface Findings {
  /** Files of articles, and of the trash's ages, that cannot be read whole. */
  readonly corrupt: string[]
  /** Acknowledged saves that the disk does not hold. */
  readonly lost: string[]
}

/** Looks at every file of a library's articles, without the library, and compares it with what a writer said was on disk. */
export async function checkLibrary(directory: string, acknowledged: readonly string[]): Promise<Findings> {
  const layout = layoutOf(directory)
  const corrupt: string[] = []
  const found = new Map<string, { readonly save: number; readonly folders: string[] }>()
  for (const folder of [layout.drafts, layout.trash]) {
    for (const name of await readdir(folder)) {
      if (name.endsWith('.tmp')) continue
      if (name === 'ages.json') {
        if (!isJson(await readFile(join(folder, name), 'utf8'))) corrupt.push(`${folder}/${name}`)
        continue
      }
      const [id = name.slice(0, -'.prev.json'.length)] = articleIdIn(name)
      const draft = parseDraft(id, await readFile(join(folder, name)))
      const isWhole = draft.ok && (draft.value.article.notes === '' || draft.value.article.notes.startsWith(`${draft.value.article.headline} `))
      if (!isWhole) corrupt.push(`${folder}/${name}`)
      else if (!name.endsWith('.prev.json')) found.set(id, { save: Number(draft.value.article.headline), folders: [...(found.get(id)?.folders ?? []), folder] })
    }
  }
  const lost = acknowledged.filter((line) => {
    const [what, id = '', save] = line.split(' ')
    const file = found.get(id)
    if (file === undefined) return true
    return what === 'trashed' ? file.folders.includes(layout.drafts) : file.save < Number(save)
  })
  return { corrupt, lost }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
