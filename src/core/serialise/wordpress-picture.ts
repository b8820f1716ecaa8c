import { assertNever } from '../assert-never'
import type { PictureSize, PlacedPicture } from '../picture/picture'
import type { RemoteMedia } from '../publishing/remote-binding'
import { carriedText, escapeAttribute, escapeText } from './escape'
import { wordpressBlock } from './wordpress-block'

/** What the site told about an uploaded picture, as far as the content needs it. */
export type ContentMedia = Pick<RemoteMedia, 'mediaId' | 'url' | 'sizeSlug'>

/** A picture that the site does not have: the relative address of its file, which an editor uploads and puts in its place. */
export interface FileBeside {
  readonly file: string
}

/**
 * Caption and credit as HTML: `caption <span class="credit">credit</span>`, either alone, or empty. The same words stand under the
 * picture in the content and in the caption field of the media library, where WordPress has no field for a credit.
 */
export function wordpressMediaCaption(picture: Pick<PlacedPicture, 'caption' | 'credit'>): string {
  const caption = escapeText(carriedText(picture.caption).trim())
  const credit = escapeText(carriedText(picture.credit).trim())
  return [caption, credit === '' ? '' : `<span class="credit">${credit}</span>`].filter((part) => part !== '').join(' ')
}

/** The width of a small picture on the site, in pixels: about half of the column that themes have. */
const smallWidth = 320

/**
 * The image block of a picture: a small one is centred and resized, a wide one has WordPress' own wide alignment. Throws when the
 * address of the file is not one of the web: a site never tells such a one.
 */
export function wordpressImage(picture: PlacedPicture, size: PictureSize, media: ContentMedia | FileBeside): string {
  const caption = wordpressMediaCaption(picture)
  const { attributes, align, resized, style } = sizeInWordPress(size, picture)
  const { address, id, className, sizeSlug } = 'file' in media ? ofFile(media) : ofMedia(media)
  const img = `<img src="${escapeAttribute(address)}" alt="${altText(picture.alt)}"${className}${style}/>`
  const figcaption = caption === '' ? '' : `<figcaption class="wp-element-caption">${caption}</figcaption>`
  return wordpressBlock(
    'image',
    { ...id, ...attributes, sizeSlug, linkDestination: 'none', ...(align === '' ? {} : { align }) },
    `<figure class="wp-block-image${align === '' ? '' : ` align${align}`} size-${sizeSlug}${resized}">${img}${figcaption}</figure>`
  )
}

function ofMedia({ url, mediaId, sizeSlug }: ContentMedia) {
  if (!/^https?:\/\//i.test(url)) throw new Error('The address of a picture must begin with http:// or https://')
  return { address: url, id: { id: mediaId }, className: ` class="wp-image-${mediaId}"`, sizeSlug }
}

/** An image block without an id is one whose file WordPress does not know, and valid as such. */
function ofFile({ file }: FileBeside) {
  return { address: file, id: {}, className: '', sizeSlug: 'full' }
}

function sizeInWordPress(size: PictureSize, picture: PlacedPicture) {
  switch (size) {
    case 'small': {
      const width = `${Math.min(smallWidth, picture.width)}px`
      return { attributes: { width, height: 'auto' }, align: 'center', resized: ' is-resized', style: ` style="width:${width};height:auto"` }
    }
    case 'column':
      return { attributes: {}, align: '', resized: '', style: '' }
    case 'wide':
      return { attributes: {}, align: 'wide', resized: '', style: '' }
    default:
      return assertNever(size)
  }
}

/** An ampersand that could begin a character reference: `&amp;`, `&#39;`, `&copy;`. */
const referenceLike = /&(?=(?:[a-z0-9]+|#[0-9]+|#x[a-f0-9]+);)/gi

/**
 * WordPress' own writer does not escape an ampersand that looks like a character reference, so an alt text with the letters `&amp;` in
 * it makes an invalid block. A word joiner (U+2060: nothing to see, nothing to hear) parts the two.
 */
function altText(alt: string): string {
  return escapeAttribute(carriedText(alt).trim().replace(/\s*\n\s*/g, ' ').replace(referenceLike, '&\u2060'))
}
