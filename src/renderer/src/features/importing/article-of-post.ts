import type { Author } from '../../../../core/article/article'
import { newArticleSchema } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import { failure } from '../../../../core/failure'
import type { PlacedPicture } from '../../../../core/picture/picture'
import { pictureIn, sizedPlaceSchema } from '../../../../core/picture/picture'
import type { PulledPost } from '../../../../core/publishing/pulled-post'
import type { Result } from '../../../../core/result'
import { fail, ok } from '../../../../core/result'
import { fillTemplate } from '../../../../core/template/fill-template'
import { isNode } from '../../editor/commands/node-type'
import { sanitizeToTree } from '../../editor/paste/sanitize-html'
import { withoutRefusals } from '../../editor/paste/style-of'
import { linesOf } from '../../editor/paste/tree'
import { withItems } from './items-of-post'
import type { MadeArticle } from './make-article'
import { makeText } from './make-text'
import type { FindPicture } from './make-text'

/**
 * Makes an article from a post of a site. What Copydesk has published there has its dek, byline and items back; of other posts the text is what a paste would
 * make of it. No picture gets words from its file: the post's are the post's.
 */
export async function articleOfPost(post: PulledPost): Promise<Result<MadeArticle, Failure>> {
  const find: FindPicture = (source) => {
    const found = source.kind === 'elsewhere' ? post.pictures.find(({ address }) => address === source.address) : undefined
    return Promise.resolve(found && { ...found, name: found.address, words: { alt: '', caption: '', credit: '' } })
  }
  const { html, dek, byline, itemHeadings } = partsOfPost(post.html)
  const tooLarge = fail(failure('document-too-large', { name: post.headline }))
  const made = await makeText({ html, text: '' }, find)
  if (made === undefined) return tooLarge
  const lead = await leadPictureOf(post.lead, find)
  const body: unknown = withItems(made.doc, (words) => itemHeadings.has(oneLine(words))).toJSON()
  const { headline, excerpt, slug, seoTitle, categories, tags, areCommentsOpen } = post
  const beside = { headline, excerpt, slug, seoTitle, categories, tags, areCommentsOpen, isSlugEdited: slug !== '' }
  const article = newArticleSchema.safeParse({ ...fillTemplate({ template: 'blank' }), ...beside, dek, byline: byline ?? post.byline, leadPicture: lead ?? null, body })
  if (!article.success) return tooLarge
  return ok({ article: article.data, picturesLeft: made.emptyPlaces + (post.lead !== '' && lead === undefined ? 1 : 0) })
}

interface PartsOfPost {
  readonly html: string
  readonly dek: string
  /** Undefined where the text has none. */
  readonly byline: readonly Author[] | undefined
  /** The words of the headings that are those of items, numbers included. */
  readonly itemHeadings: ReadonlySet<string>
}

/** Takes out what our WordPress blocks mark with a class (`core/serialise/wordpress-blocks.ts`); another's class of that name further down is a text like any other. */
function partsOfPost(html: string): PartsOfPost {
  const text = sanitizeToTree(withoutRefusals(html))
  const take = (className: string): string | undefined => {
    const [first] = text.children
    if (first === undefined || !first.matches(`p.${className}`)) return undefined
    first.remove()
    return lineOf(first)
  }
  const dek = take('dek') ?? ''
  const byline = take('byline')
  const itemHeadings = new Set([...text.querySelectorAll('h2.listicle-item')].map(lineOf))
  const holder = text.ownerDocument.createElement('div')
  holder.append(text)
  return { html: holder.innerHTML, dek, byline: byline === undefined ? undefined : byline.split(' · ').map(authorOf), itemHeadings }
}

/** As `bylineText` writes it: "Mina Seo, Drama Editor". */
function authorOf(text: string): Author {
  const [name = '', ...role] = text.split(', ')
  return { name: name.trim(), role: role.join(', ').trim() }
}

async function leadPictureOf(html: string, find: FindPicture): Promise<PlacedPicture | undefined> {
  if (html === '') return undefined
  const made = await makeText({ html, text: '' }, find)
  const figure = made?.doc.children.find((block) => isNode(block, 'figure'))
  const place = sizedPlaceSchema.safeParse(figure?.attrs)
  return place.success ? pictureIn(place.data) : undefined
}

function lineOf(element: Element): string {
  return oneLine(linesOf(element))
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
