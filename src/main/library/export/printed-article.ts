import type { PictureId } from '../../../core/picture/picture'
import { webPage } from '../../../core/serialise/web-page'
import { webPageStyle } from '../../../core/serialise/web-page-style'
import type { ExportedFile, ExportSource } from './export-source'

/** The kinds that Chromium writes into a PDF pixel by pixel, in twenty times the room. JPEG goes in as it is. */
const isUnpacked = (id: PictureId) => /\.(?:webp|avif)$/.test(id)

/** Links to places of a site, or of the page: on paper they would lead into the page that is printed here. A link holds no other, and its address no quote. */
const linksWithin = /<a href="[/#][^"]*">(.*?)<\/a>/gs

/** An article as a PDF: its web page, printed. Its pictures are those of the library, as far as they are whole. */
export async function printedArticle({ article, pictures, pictureIds, missing, wayTo, print, redrawn, paperSize }: ExportSource): Promise<ExportedFile | undefined> {
  const files = new Map<string, string | Uint8Array>()
  for (const id of pictureIds.filter((each) => !missing.has(each))) files.set(wayTo(id), (isUnpacked(id) ? await redrawn(id) : undefined) ?? pictures.pathOfPicture(id))
  const bytes = await print({
    html: webPage(article, wayTo, '<link rel="stylesheet" href="page.css">').replace(linksWithin, '$1'),
    style: webPageStyle,
    files,
    paperSize
  })
  return bytes === undefined ? undefined : { bytes, missing: [] }
}
