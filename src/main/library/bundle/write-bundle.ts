import { setImmediate } from 'node:timers/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate/browser'
import type { Article } from '../../../core/article/article'
import type { Instant } from '../../../core/time/instant'
import { picturesOf } from '../../../core/article/walk'
import type { PictureStore } from '../../pictures/picture-store'
import { draftBytes } from '../draft-file'
import { articleEntry, bundledArticle, embargoEntry, pictureEntry } from './bundle'

/**
 * The bytes of an article's bundle: all its words and notes, its embargo, and its pictures as far as the library holds them. Not where it is published: two
 * Copydesks that keep one post would write over each other's words.
 */
export async function bundleBytes(article: Article, embargo: Instant | null, pictures: PictureStore): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error !== null) throw error
    parts.push(part)
  })
  const add = (entry: ZipDeflate | ZipPassThrough, bytes: Uint8Array) => {
    zip.add(entry)
    entry.push(bytes, true)
  }
  add(new ZipDeflate(articleEntry), draftBytes({ revision: 0, article: { ...article, id: bundledArticle, remotes: [] } }))
  if (embargo !== null) add(new ZipDeflate(embargoEntry), Buffer.from(JSON.stringify({ until: embargo })))
  for (const id of new Set(picturesOf(article).map(({ pictureId }) => pictureId))) {
    const picture = await pictures.readPicture(id)
    if (!picture.ok) continue
    add(new ZipPassThrough(pictureEntry(id)), picture.value) // none gets smaller by packing
    await setImmediate() // each is summed up, megabytes at a time
  }
  zip.end()
  return Buffer.concat(parts)
}
