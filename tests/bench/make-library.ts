import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Article } from '../../src/core/article/article'
import { articleSchema } from '../../src/core/article/article'
import type { Block, ListicleItem, Paragraph } from '../../src/core/article/document'
import type { SizedPlace } from '../../src/core/picture/picture'
import { emptySizedPlace } from '../../src/core/picture/picture'
import { fillTemplate } from '../../src/core/template/fill-template'
import { draftNameOf, draftBytes } from '../../src/main/library/draft-file'
import { openLibrary } from '../../src/main/library/open-library'
import { PictureStore } from '../../src/main/pictures/picture-store'
import { SiteStore } from '../../src/main/publishing/site-store'
import { categoryPaths, creditLines, englishSentence, koreanSentence, paragraphOf, scrambled, someOf, tagNames } from './made-words'
import { madeSites, remotesOf } from './made-sites'

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
const firstDay = Date.UTC(2025, 0, 1)
const lastDay = Date.UTC(2026, 10, 20)

/**
 * Makes a library of valid listicles, for benchmarks and to try things by hand: the same plan gives the same words, ids and pictures. Every
 * eighth article is Korean, a third is on a site, one in fifty lies in the trash. The drafts are written without syncing, for speed; the
 * index is then made by the library itself.
 */
export async function makeLibrary(plan: LibraryPlan): Promise<void> {
  const library = await openLibrary({ directory: plan.directory, clock: () => new Date(), newId: () => idOf(0), onChanged: () => undefined })
  const sites = new SiteStore({ path: join(plan.directory, 'sites.json'), clock: () => new Date(lastDay) })
  for (const site of madeSites) await sites.keep(site)
  const pictures = await makePictures(new PictureStore(library.layout.media), Math.min(plan.pictures, distinctPictures))
  for (let first = 0; first < plan.articles; first += filesAtOnce) {
    const numbers = Array.from({ length: Math.min(filesAtOnce, plan.articles - first) }, (_, offset) => first + offset)
    await Promise.all(
      numbers.map(async (number) => {
        const article = articleOf(number, plan, pictures)
        if (number === 0) articleSchema.parse(article)
        const folder = number % 50 === 25 ? library.layout.trash : library.layout.drafts
        await writeFile(join(folder, draftNameOf(article.id)), draftBytes({ revision: 0, article }))
      })
    )
  }
  await library.verified()
  await library.list()
  await library.close()
}

function articleOf(number: number, { articles, words, pictures }: LibraryPlan, files: readonly SizedPlace[]): Article {
  const isKorean = number % 8 === 7
  const sentence = isKorean ? koreanSentence : englishSentence
  const paragraphs = Math.max(1, Math.round(words / wordsOfParagraph))
  const items = Math.max(3, pictures)
  let written = 0
  const nextParagraph = (): Paragraph => ({
    type: 'paragraph',
    content: [{ type: 'text', text: paragraphOf(number * 1_000 + written++, Math.min(words, wordsOfParagraph), isKorean) }]
  })
  const content = Array.from({ length: items }, (_, index): ListicleItem => {
    const file = index < pictures ? files[(number + index) % files.length] : undefined
    const seed = number * 100 + index
    const place = file && { ...file, alt: sentence(seed + 1), caption: sentence(seed + 2), credit: someOf(creditLines, seed, 1).join('') }
    const share = Math.floor((paragraphs * (index + 1)) / items) - Math.floor((paragraphs * index) / items)
    const blocks: Block[] = Array.from({ length: share }, nextParagraph)
    return {
      type: 'listicleItem',
      attrs: { id: null },
      content: [
        { type: 'itemHeading', content: [{ type: 'text', text: sentence(seed + 3).slice(0, 40) }] },
        ...(place === undefined ? [] : [{ type: 'figure' as const, attrs: place }]),
        ...blocks
      ]
    }
  })
  // The one changed last has the highest number: the app opens it.
  const updatedAt = new Date(firstDay + Math.floor(((lastDay - firstDay) * (number + 1)) / articles))
  const createdAt = new Date(updatedAt.getTime() - (scrambled(number) % 30) * 86_400_000)
  const remotes = remotesOf(number, updatedAt.toISOString())
  return {
    id: idOf(number),
    ...fillTemplate({ template: 'blank' }),
    isCountLinked: !isKorean,
    headline: isKorean ? `이유 ${String(items)}가지, ${String(number)}번: ${sentence(number)}` : `Top ${String(items)} Reasons, No. ${String(number)}: ${sentence(number).slice(0, -1)}`,
    dek: sentence(number + 500_000),
    byline: [{ name: isKorean ? '서미나' : 'Mina Seo', role: isKorean ? '드라마 에디터' : 'Drama Editor' }],
    body: { type: 'doc', content: [{ type: 'listicle', attrs: { order: 'ascending' }, content }, { type: 'paragraph' }] },
    categories: someOf(categoryPaths, number, 1 + (number % 2)),
    tags: someOf(tagNames, number, 3),
    slug: `reasons-${String(number)}`,
    notes: number % 5 === 0 ? `Ask the agent about ${sentence(number + 900_000)}` : '',
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    edition: remotes.length > 0 && number % 4 === 0 ? 1 : 0,
    remotes
  }
}

function idOf(number: number): string {
  return `bench-${String(number).padStart(6, '0')}`
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
    places.push({ ...emptySizedPlace, pictureId, width, height })
  }
  return places
}
