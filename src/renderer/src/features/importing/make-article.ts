import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
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
import type { ImportedPicture } from '../../../../ipc/contract'
import { makeArticleSchema } from '../../editor/article-schema'
import { isNode } from '../../editor/commands/node-type'
import { fillQuietly } from '../../editor/commands/insert-figures'
import { readInPieces } from '../../editor/extensions/large-paste/read-in-pieces'
import { isTooLarge } from '../../editor/extensions/size-guard/size-guard'
import type { PictureSource } from '../../editor/paste/picture-sources'
import { bytesOf } from '../../editor/paste/picture-sources'
import { placeOf } from '../../editor/picture/place-of'
import { BroughtPictures } from './brought-pictures'
import { readDocument } from './read-document'
import type { PicturePorts, TakeBytes } from './take-pictures'

export interface MadeArticle {
  readonly article: NewArticle
  /** How many pictures did not come along, as those of other sites do not: their places are empty. */
  readonly picturesLeft: number
}

/** Lets keys, pointer and screen have their turn. */
const rest = () => new Promise<void>((next) => setTimeout(next, 0))

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
  const schema = makeArticleSchema()
  const { blocks, waiting } = await readInPieces(schema, { html, text }, rest)
  const lead = facts.leadPicture === undefined ? undefined : await takeBeside?.(facts.leadPicture)
  if (lead === undefined && facts.headline === undefined && blocks.every(isEmpty)) return fail(failure('document-empty', { name }))

  const doc = schema.topNodeType.createAndFill(null, blocks)
  if (doc === null || isTooLarge(doc)) return fail(failure('document-too-large', { name }))
  const { filled, empty } = await fillPlaces(doc, waiting, (source) => findPicture(source, brought, takeBytes))
  const body: unknown = filled.toJSON()
  const article = newArticleSchema.safeParse({ ...contentsOf(facts, name, lead), body })
  if (!article.success) return fail(failure('document-too-large', { name }))
  return ok({ article: article.data, picturesLeft: empty + (facts.leadPicture !== undefined && lead === undefined ? 1 : 0) })
}

function isEmpty(block: Node): boolean {
  let isFilled = false
  block.descendants((node) => {
    isFilled ||= node.isText ? node.text?.trim() !== '' : node.isLeaf && !isNode(node, 'hardBreak')
    return !isFilled
  })
  return !block.isLeaf && !isFilled
}

async function findPicture(source: PictureSource, brought: BroughtPictures, takeBytes: TakeBytes): Promise<ImportedPicture | undefined> {
  if (source.kind === 'elsewhere') return source.address === undefined ? undefined : brought.find(source.address)
  return takeBytes(await bytesOf(source.dataUrl), 'picture in the document')
}

/** Fills the places that wait with the pictures that are found for them; answers how many stay empty. */
async function fillPlaces(doc: Node, waiting: ReadonlyMap<Node, PictureSource>, find: (source: PictureSource) => Promise<ImportedPicture | undefined>): Promise<{ readonly filled: Node; readonly empty: number }> {
  const places: { readonly position: number; readonly source: PictureSource }[] = []
  doc.descendants((node, position) => {
    const source = waiting.get(node)
    if (source !== undefined) places.push({ position, source })
    return !node.isTextblock
  })
  let state = EditorState.create({ doc })
  let empty = 0
  for (const { position, source } of places) {
    const picture = await find(source)
    const filling = picture === undefined ? undefined : fillQuietly(position, placeOf(picture))(state) // a place is as long full as empty
    if (filling === undefined) empty++
    else state = state.apply(filling)
  }
  return { filled: state.doc, empty }
}

function contentsOf(facts: DocumentFacts, name: string, lead: ImportedPicture | undefined): Omit<NewArticle, 'body'> {
  const { leadPicture: _file, ...fields } = facts
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
    leadPicture: lead === undefined ? null : placeOf(lead)
  }
}
