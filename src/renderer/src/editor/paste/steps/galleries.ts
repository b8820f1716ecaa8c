import { mostColumns, mostPictures } from '../../../../../core/article/document'
import { make } from '../tree'

/** Pictures side by side, as WordPress and Ghost have them. */
const galleries = '.wp-block-gallery, .kg-gallery-card'

/** The gallery that a picture stands in. */
export function galleryAround(image: HTMLElement): HTMLElement | undefined {
  return image.closest<HTMLElement>(galleries) ?? undefined
}

/** Galleries of a paste as they are being filled. */
export class FilledGalleries {
  private readonly filled = new Map<HTMLElement, HTMLElement>()

  /** Puts the place of a picture into the gallery of the article that stands for that one; answers the gallery where it has been made and stands nowhere yet. */
  put(gallery: HTMLElement, place: HTMLElement): HTMLElement | undefined {
    const open = this.filled.get(gallery)
    if (open !== undefined && open.childElementCount < mostPictures) {
      open.append(place)
      return undefined
    }
    const made = make(gallery, 'section', [place])
    const columns = Number(/\bcolumns-(\d)\b/.exec(gallery.className)?.[1] ?? Math.min(gallery.querySelectorAll('img').length, 3))
    made.dataset['gallery'] = String(Math.min(Math.max(columns, 1), mostColumns))
    this.filled.set(gallery, made)
    if (open === undefined) return made
    open.after(made)
    return undefined
  }
}
