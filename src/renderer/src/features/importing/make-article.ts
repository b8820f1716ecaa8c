import type { NewArticle } from '../../../../core/article/article'
import { newArticleSchema } from '../../../../core/article/article'
import { slugFrom } from '../../../../core/article/slug'
import { headlineOfFile } from '../../../../core/documents/document-file'
import type { DocumentFacts } from '../../../../core/documents/front-matter'
import type { Failure } from '../../../../core/failure'
import { failure } from '../../../../core/failure'
import type { Result } from '../../../../core/result'
import { fail, ok } from '../../../../core/result'
import { fillTemplate } from '../../../../core/template/fill-template'
import type { ImportedPicture } from '../../../../ipc/library-answers'
import type { PictureSource } from '../../editor/paste/picture-sources'
import { bytesOf } from '../../editor/paste/picture-sources'
import { placeOf } from '../../editor/picture/place-of'
import { BroughtPictures } from './brought-pictures'
import { isEmptyText, makeText } from '../../posts/make-text'
import { readDocument } from './read-document'
import type { PicturePorts, TakeBytes } from './take-pictures'

export interface MadeArticle {
  readonly article: NewArticle
  /** How many pictures did not come along, as those of other sites do not: their places are empty. */
  readonly picturesLeft: number
}

/**
 * Makes an article from the file of a document. Its text is read as what is pasted is (`editor/paste`): foreign HTML never reaches the page, and what
 * the article model has no room for is refused whole. Nothing but pictures is in the library yet.
 */
export async function makeArticle(name: string, bytes: Uint8Array<ArrayBuffer>, ports: PicturePorts): Promise<Result<MadeArticle, Failure>> {
  const { takeBytes, takeBeside } = ports
  const brought = new BroughtPictures()
  const read = await readDocument(name, bytes, ports, brought)
  if (!read.ok) return read
  const { html, text, facts } = read.value
  const made = await makeText({ html, text }, (source) => findPicture(source, brought, takeBytes))
  if (made === undefined) return fail(failure('document-too-large', { name }))
  const lead = facts.leadPicture === undefined ? undefined : await takeBeside?.(facts.leadPicture)
  if (lead === undefined && facts.headline === undefined && isEmptyText(made.doc)) return fail(failure('document-empty', { name }))

  const body: unknown = made.doc.toJSON()
  const article = newArticleSchema.safeParse({ ...contentsOf(facts, name, lead), body })
  if (!article.success) return fail(failure('document-too-large', { name }))
  return ok({ article: article.data, picturesLeft: made.emptyPlaces + (facts.leadPicture !== undefined && lead === undefined ? 1 : 0) })
}

async function findPicture(source: PictureSource, brought: BroughtPictures, takeBytes: TakeBytes): Promise<ImportedPicture | undefined> {
  if (source.kind === 'elsewhere') return source.address === undefined ? undefined : brought.find(source.address)
  return takeBytes(await bytesOf(source.dataUrl), 'picture in the document')
}

function contentsOf(facts: DocumentFacts, name: string, lead: ImportedPicture | undefined): Omit<NewArticle, 'body'> {
  const { leadPicture: _file, leadWords, ...fields } = facts
  const headline = facts.headline ?? headlineOfFile(name)
  const ofHeadline = slugFrom(headline)
  const slug = slugFrom(facts.slug ?? '') || ofHeadline // as of one that is typed
  return {
    ...fillTemplate({ template: 'blank' }),
    ...fields,
    byline: [...(facts.byline ?? [])],
    categories: (facts.categories ?? []).map((path) => [...path]),
    tags: [...(facts.tags ?? [])],
    headline,
    slug,
    isSlugEdited: slug !== ofHeadline,
    leadPicture: lead === undefined ? null : { ...placeOf(lead), ...leadWords }
  }
}
