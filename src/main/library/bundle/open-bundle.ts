import type { Article } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import { ok } from '../../../core/result'
import type { PictureStore } from '../../pictures/picture-store'
import type { Library } from '../library'
import { readBundle } from './read-bundle'

/** An article that came out of a bundle, and how many of its pictures are nowhere. */
export interface OpenedBundle {
  readonly article: Article
  readonly picturesLeft: number
}

/**
 * Makes a new article of a bundle, with its pictures, that is on no site. Its embargo holds here, too: one that it could not be kept for goes into
 * the trash, and the failure is told. `name` is what the bundle's file is called.
 */
export async function openBundle(library: Library, pictures: PictureStore, name: string, bytes: Uint8Array): Promise<Result<OpenedBundle, Failure>> {
  const bundle = await readBundle(name, bytes, pictures)
  if (!bundle.ok) return bundle
  const { article: words, embargo, picturesLeft } = bundle.value
  const article = await library.create(words)
  if (!article.ok) return article
  const held = await library.embargoes.set(article.value.id, embargo)
  if (held.ok) return ok({ article: article.value, picturesLeft })
  await library.trash(article.value.id)
  return held
}
