import { webPage } from '../../../core/serialise/web-page'
import { webPageStyle } from '../../../core/serialise/web-page-style'
import type { ExportedFile, ExportSource } from './export-source'

/** An article as a PDF: its web page, printed. Its pictures are those of the library, as far as they are whole. */
export async function printedArticle({ article, pictures, pictureIds, missing, wayTo, painter, paperSize }: ExportSource): Promise<ExportedFile | undefined> {
  const whole = pictureIds.filter((id) => !missing.has(id))
  const bytes = await painter.print({
    html: webPage(article, wayTo, '<link rel="stylesheet" href="page.css">'),
    style: webPageStyle,
    files: new Map(whole.map((id) => [wayTo(id), pictures.pathOfPicture(id)])),
    paperSize
  })
  return bytes === undefined ? undefined : { bytes, missing: [] }
}
