import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../src/core/article/article'
import { walk } from '../../src/core/article/walk'
import { draftNameOf, previousPathOf } from '../../src/main/library/draft-file'

/** An article as format 1 had it: without what formats 2 to 7 added. */
export function asOfFormat1(article: Article): unknown {
  const { isCountLinked: _isCountLinked, seoTitle: _seoTitle, seoDescription: _seoDescription, socialTitle: _socialTitle, socialPicture: _socialPicture, passageNotes: _passageNotes, dismissedNumbering: _dismissedNumbering, slots: _slots, ...older } = structuredClone(article)
  const inGalleries = new Set([...walk(older.body)].flatMap((node) => (node.type === 'gallery' ? node.content : []))) // which it did not know
  for (const node of walk(older.body)) {
    if (node.type === 'figure' && !inGalleries.has(node)) Reflect.deleteProperty(node.attrs, 'size')
    if (node.type === 'listicleItem') Reflect.deleteProperty(node, 'attrs')
  }
  return older
}

/** The text of an article's file as the Copydesk of format 1 wrote it. */
export function draftTextOfFormat1(article: unknown): string {
  const text = JSON.stringify(article)
  return `{"format":1,"revision":9,"sha256":"${createHash('sha256').update(text).digest('hex')}","article":\n${text}}\n`
}

/** Makes a library as the Copydesk of format 1 left it: folders and articles, each with a generation before, and no marker. */
export async function makeLibraryOfFormat1(directory: string, articles: readonly Article[]): Promise<void> {
  for (const folder of ['drafts', 'trash', 'media', 'receipts', 'versions']) await mkdir(join(directory, folder), { recursive: true })
  for (const article of articles) {
    const path = join(directory, 'drafts', draftNameOf(article.id))
    await writeFile(path, draftTextOfFormat1(asOfFormat1(article)))
    await writeFile(previousPathOf(path), draftTextOfFormat1(asOfFormat1({ ...article, headline: `Before: ${article.headline}` })))
  }
}
