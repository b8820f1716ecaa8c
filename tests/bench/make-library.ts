import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Article } from '../../src/core/article/article'
import { articleSchema } from '../../src/core/article/article'
import type { Block, ListicleItem, Paragraph } from '../../src/core/article/document'
import type { SizedPlace } from '../../src/core/picture/picture'
import { fillTemplate } from '../../src/core/template/fill-template'
import { draftNameOf, draftText } from '../../src/main/library/draft-file'
import { openLibrary } from '../../src/main/library/library'
import { PictureStore } from '../../src/main/pictures/picture-store'

export interface LibraryPlan {
  readonly directory: string
  readonly articles: number
  /** Words of the body of each article. */
  readonly words: number
  /** Pictures in each article, one an item. */
  readonly pictures: number
}

const wordsOfParagraph = 80
const distinctPictures = 20
const filesAtOnce = 64
const vocabulary =
  'the light of a quiet harbor keeps every promise that autumn made and nobody in town will say aloud why the last ferry waits for one more song before it leaves'.split(' ')

/**
 * Makes a library of valid listicles for benchmarks: the same plan gives the same words, ids and pictures. The drafts are written without
 * syncing, for speed; the index is then made by the library itself.
 */
export async function makeLibrary(plan: LibraryPlan): Promise<void> {
  const library = await openLibrary({ directory: plan.directory, clock: () => new Date(), newId: () => idOf(0), onChanged: () => undefined })
  const pictures = await makePictures(new PictureStore(library.layout.media), Math.min(plan.pictures, distinctPictures))
  for (let first = 0; first < plan.articles; first += filesAtOnce) {
    const numbers = Array.from({ length: Math.min(filesAtOnce, plan.articles - first) }, (_, offset) => first + offset)
    await Promise.all(
      numbers.map(async (number) => {
        const article = articleOf(number, plan, pictures)
        if (number === 0) articleSchema.parse(article)
        await writeFile(join(library.layout.drafts, draftNameOf(article.id)), draftText({ revision: 0, article }))
      })
    )
  }
  await library.verified()
  await library.list()
  await library.close()
}

function articleOf(number: number, { words, pictures }: LibraryPlan, files: readonly SizedPlace[]): Article {
  const paragraphs = Math.max(1, Math.round(words / wordsOfParagraph))
  const items = Math.max(3, pictures)
  let written = 0
  const nextParagraph = (): Paragraph => ({
    type: 'paragraph',
    content: [{ type: 'text', text: sentence(number * 1_000 + written++, Math.min(words, wordsOfParagraph)) }]
  })
  const content = Array.from({ length: items }, (_, index): ListicleItem => {
    const picture = index < pictures ? files[(number + index) % files.length] : undefined
    const share = Math.floor((paragraphs * (index + 1)) / items) - Math.floor((paragraphs * index) / items)
    const blocks: Block[] = Array.from({ length: share }, nextParagraph)
    return {
      type: 'listicleItem',
      content: [
        { type: 'itemHeading', content: [{ type: 'text', text: sentence(number + index, 5) }] },
        ...(picture === undefined ? [] : [{ type: 'figure' as const, attrs: picture }]),
        ...blocks
      ]
    }
  })
  const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
  return {
    id: idOf(number),
    ...fillTemplate({ template: 'blank' }),
    isCountLinked: true,
    headline: `Top ${String(items)} Reasons, No. ${String(number)}: ${sentence(number, 6)}`,
    dek: sentence(number + 7, 12),
    byline: [{ name: 'Mina Seo', role: 'Drama Editor' }],
    body: { type: 'doc', content: [{ type: 'listicle', attrs: { order: 'ascending' }, content }, { type: 'paragraph' }] },
    categories: [['Dramas', 'Reviews']],
    tags: ['benchmark'],
    slug: `reasons-${String(number)}`,
    createdAt: at,
    updatedAt: at,
    edition: 0,
    remotes: []
  }
}

function idOf(number: number): string {
  return `bench-${String(number).padStart(6, '0')}`
}

function sentence(seed: number, words: number): string {
  let state = (seed * 2_654_435_761 + 1) % 4_294_967_296
  const picked = Array.from({ length: words }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return vocabulary[Math.floor((state / 4_294_967_296) * vocabulary.length)] ?? ''
  })
  const text = picked.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

async function makePictures(store: PictureStore, count: number): Promise<SizedPlace[]> {
  const places: SizedPlace[] = []
  for (let number = 0; number < count; number++) {
    const colour = { r: (number * 37) % 256, g: (number * 91) % 256, b: (number * 53) % 256 }
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
    const bytes = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: colour, noise } }).tint(colour).jpeg({ quality: 70 }).toBuffer()
    const picture = await store.importBytes(bytes, `bench-${String(number)}.jpg`)
    if (!picture.ok) throw new Error(picture.error.code)
    const { pictureId, width, height } = picture.value
    places.push({ pictureId, width, height, alt: sentence(number, 8), caption: sentence(number + 1, 9), credit: 'Blue Tide Pictures', size: 'column' })
  }
  return places
}
