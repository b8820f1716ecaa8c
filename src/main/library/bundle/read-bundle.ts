import { setImmediate } from 'node:timers/promises'
import { unzipSync } from 'fflate/browser'
import type { Article, NewArticle } from '../../../core/article/article'
import { wordsOf } from '../../../core/article/article'
import type { Instant } from '../../../core/time/instant'
import { picturesOf } from '../../../core/article/walk'
import type { Failure } from '../../../core/failure'
import { failure } from '../../../core/failure'
import type { PictureId } from '../../../core/picture/picture'
import { maximumPictureBytes } from '../../../core/picture/picture'
import { parseJson } from '../../../core/parse-json'
import type { Result } from '../../../core/result'
import { fail, ok } from '../../../core/result'
import type { PictureStore } from '../../pictures/picture-store'
import { parseDraft } from '../draft-file'
import { articleEntry, bundledArticle, embargoEntry, embargoSchema, pictureEntry } from './bundle'

/** In bytes: more than any article's JSON. */
const maximumArticleBytes = 64 * 1024 * 1024

export interface ReadBundle {
  readonly article: NewArticle
  readonly embargo: Instant | null
  /** How many of its pictures are neither in the bundle nor in the library. */
  readonly picturesLeft: number
}

/**
 * Reads a bundle, of this Copydesk's format or an older one, and takes its pictures into the library. Nothing in it names a place on the disk:
 * pictures are kept by what they are. `name` is what its file is called.
 */
export async function readBundle(name: string, bytes: Uint8Array, pictures: PictureStore): Promise<Result<ReadBundle, Failure>> {
  const unreadable = fail(failure('document-unreadable', { name }))
  const words = unpack(bytes, articleEntry, maximumArticleBytes)
  if (words === undefined) return unreadable
  const draft = parseDraft(bundledArticle, words)
  if (!draft.ok) return draft.error.code === 'article-too-new' ? fail(failure('document-too-new', { name })) : unreadable
  const held = unpack(bytes, embargoEntry, 1_000)
  const embargo = isIn(bytes, embargoEntry) ? embargoSchema.safeParse(parseJson(new TextDecoder().decode(held))) : undefined
  if (embargo?.success === false) return unreadable // nobody shall take it for no embargo
  const { id: _id, ...article } = wordsOf(draft.value.article)
  const left = await takePictures(draft.value.article, bytes, pictures)
  return left.ok ? ok({ article, embargo: embargo?.data.until ?? null, picturesLeft: left.value }) : left
}

/** Answers how many there are that the library does not hold then. */
async function takePictures(article: Article, bytes: Uint8Array, pictures: PictureStore): Promise<Result<number, Failure>> {
  let left = 0
  for (const id of new Set<PictureId>(picturesOf(article).map(({ pictureId }) => pictureId))) {
    if ((await pictures.readPicture(id)).ok) continue
    await setImmediate()
    const picture = unpack(bytes, pictureEntry(id), maximumPictureBytes)
    const imported = picture === undefined ? undefined : await pictures.importBytes(picture, id)
    if (imported?.ok === false && imported.error.code.startsWith('disk-')) return imported
    if (imported?.ok !== true || imported.value.pictureId !== id) left++
  }
  return ok(left)
}

/** One file of a ZIP file; undefined where there is none, it is damaged, or would be larger than `most`. */
function unpack(bytes: Uint8Array, entry: string, most: number): Uint8Array | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => name === entry && originalSize <= most })[entry]
  } catch {
    return undefined
  }
}

/** Whether a ZIP file names such a file, be that damaged or not. */
function isIn(bytes: Uint8Array, entry: string): boolean {
  let isNamed = false
  unzipSync(bytes, {
    filter: ({ name }) => {
      isNamed ||= name === entry
      return false
    }
  })
  return isNamed
}
