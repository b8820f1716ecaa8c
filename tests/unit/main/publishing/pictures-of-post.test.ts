import { expect, it } from 'vitest'
import { failure } from '../../../../src/core/failure'
import { fail, ok } from '../../../../src/core/result'
import type { HttpForFile } from '../../../../src/main/publishing/http'
import { fetchPictures, picturesIn } from '../../../../src/main/publishing/pictures-of-post'

const site = { kind: 'wordpress', address: 'https://site.example/magazine' } as const

/** What is taken of the pictures of a text, and what was asked for on the way. Whoever is asked answers with its address. */
async function take(html: string, { known = [], redirect = '' }: { known?: Parameters<typeof fetchPictures>[1]['known']; redirect?: string } = {}) {
  const asked: string[] = []
  const httpForFile: HttpForFile = ({ address, headers }) => {
    asked.push(address)
    expect(headers).not.toHaveProperty('authorization')
    const isMoved = redirect !== '' && address !== redirect
    return Promise.resolve({ type: 'answered', status: isMoved ? 302 : address.includes('missing') ? 404 : 200, headers: new Headers(isMoved ? { location: redirect } : {}), bytes: Buffer.from(address) })
  }
  const pictures = {
    importBytes: (bytes: Uint8Array) => {
      const text = Buffer.from(bytes).toString()
      return Promise.resolve(text.endsWith('.jpg') ? ok({ pictureId: `${text.length.toString(16).padStart(64, '0')}.jpg`, width: 1, height: 1, name: '', words: { alt: 'of the file', caption: '', credit: '' } }) : fail(failure('picture-type-not-supported')))
    }
  }
  const fetched = await fetchPictures(picturesIn(html), { site, known, httpForFile, pictures, signal: new AbortController().signal })
  return { asked, taken: fetched.pictures.map(({ address }) => address), media: fetched.media }
}

it('pictures of the media library are taken as they were sent there, once, and are known as its files', async () => {
  const stored = { mediaId: 5, slug: 'sea', url: 'https://cdn.example/sea-1024x576.jpg', sizeSlug: 'large' as const, original: 'https://cdn.example/sea.jpg', alt: '', caption: '' }
  const html = '<p><img class="size-large wp-image-5" src="https://cdn.example/sea-300x200.jpg"> <img class="wp-image-5" src="https://cdn.example/sea-300x200.jpg"></p>'
  const { asked, taken, media } = await take(html, { known: [stored] })
  expect(asked).toEqual(['https://cdn.example/sea.jpg'])
  expect(taken).toEqual(['https://cdn.example/sea-300x200.jpg'])
  expect(media).toMatchObject([{ mediaId: 5, url: stored.url, sizeSlug: 'large' }])
})

it('of the others those of the site’s own host are taken, and nobody else is asked', async () => {
  const html = '<img src="https://site.example/own.jpg"><img src="https://elsewhere.example/x.jpg"><img src="http://192.168.1.1/router.jpg"><img src="data:image/png;base64,AAAA"><img src="//elsewhere.example/y.jpg"><img data-src="https://site.example/late.jpg" src="https://elsewhere.example/blank.gif"><img>'
  const { asked, taken, media } = await take(html)
  expect(asked).toEqual(['https://site.example/own.jpg', 'https://site.example/late.jpg'])
  expect(taken).toEqual(asked)
  expect(media).toEqual([])
})

it('what is missing, no picture, or somewhere within this network stays there', async () => {
  expect((await take('<img src="https://site.example/missing.jpg"><img src="https://site.example/page.html">')).taken).toEqual([])
  const { asked, taken } = await take('<img src="https://site.example/own.jpg">', { redirect: 'http://127.0.0.1/secret.jpg' })
  expect(asked).toEqual(['https://site.example/own.jpg'])
  expect(taken).toEqual([])
})

it('a number that stands for another picture here, as in a post that moved from another site, brings the picture that the post shows', async () => {
  const stored = { mediaId: 5, slug: 'other', url: 'https://site.example/other-scaled.jpg', sizeSlug: 'full' as const, alt: '', caption: '' }
  const { asked, media } = await take('<img class="wp-image-5" src="https://site.example/sea-300x200.jpg">', { known: [stored] })
  expect(asked).toEqual(['https://site.example/sea-300x200.jpg'])
  expect(media).toEqual([])
  expect((await take('<img class="wp-image-5" src="/wp-content/other-300x200.jpg.webp?ver=2">', { known: [stored] })).asked).toEqual([stored.url])
})
