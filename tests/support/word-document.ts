import { strToU8, zipSync } from 'fflate'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A paragraph of a Word document, in a style by its name; runs as they are given, or a text. */
export function wordParagraph(content: string, style?: string): string {
  return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style.replaceAll(' ', '')}"/></w:pPr>`}${content.startsWith('<') ? content : `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`}</w:p>`
}

/** A line of a numbered list, or a heading of it: list 2 shares the counters of list 1 and begins anew. */
export function wordLine(text: string, list: 1 | 2, level = 0, style = ''): string {
  return `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

const numbering =
  `<w:abstractNum w:abstractNumId="7">${[0, 1].map((level) => `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%${String(level + 1)}."/></w:lvl>`).join('')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'

/** The picture of the document, in a paragraph of its own. */
export function wordPicture(alt: string): string {
  return wordParagraph(
    `<w:r><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  )
}

const styleNames = ['Title', 'Subtitle', 'Byline', 'caption', 'Quote']

/** The smallest document that is one by ECMA-376, with these paragraphs and perhaps one picture. */
export function wordDocument(paragraphs: readonly string[], picture: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const styles = [
    ...styleNames.map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`),
    ...[1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="Heading${String(level)}"><w:name w:val="heading ${String(level)}"/></w:style>`)
  ]
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
    ),
    '_rels/.rels': strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId9" Type="${office}/image" Target="media/1.jpg"/><Relationship Id="rId8" Type="${office}/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`
    ),
    'word/styles.xml': strToU8(`${head}<w:styles ${names}>${styles.join('')}</w:styles>`),
    'word/numbering.xml': strToU8(`${head}<w:numbering ${names}>${numbering}</w:numbering>`),
    'word/document.xml': strToU8(`${head}<w:document ${names}><w:body>${paragraphs.join('')}</w:body></w:document>`),
    'word/media/1.jpg': picture
  })
}
