import { readdir, readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { Home } from './app'

/**
 * What the files of the articles hold just now, by their names. The generations before them, and what is half written, come and go while
 * the app runs; an article's own file is only ever replaced whole.
 */
export async function draftsOnDisk(home: Home): Promise<Record<string, string>> {
  const names = (await readdir(home.path('library', 'drafts'))).filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(home.path('library', 'drafts', name), 'utf8')] as const)))
}

/** What the file of the article that lies open holds just now: another one of a shared app may have the same words. */
export async function openDraftOnDisk(home: Home): Promise<string> {
  const { lastArticleId } = z.object({ lastArticleId: z.string() }).parse(JSON.parse(await readFile(home.path('settings.json'), 'utf8')))
  return readFile(home.path('library', 'drafts', `${lastArticleId}.json`), 'utf8')
}
