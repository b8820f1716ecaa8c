import type { IRunOptions, ParagraphChild } from 'docx'
import { ExternalHyperlink, Tab, TextRun } from 'docx'
import type { Inline, Mark } from '../../../../core/article/document'
import { referenceText } from '../../../../core/listicle/item-reference'
import { carriedText } from '../../../../core/serialise/escape'
import { findLinkAddress } from '../../../../core/serialise/link-address'

/** What XML 1.0 (2.2) has no form for, beside what no site carries. */
const notInXml = /[\ufffe\uffff]/g

/** Text as an XML file can hold it: one character of those, and Word opens nothing of the document. */
export function xmlText(text: string): string {
  return carriedText(text).replace(notInXml, '')
}

/** Text as runs: lines are lines of the same paragraph, tabs are tabs. */
export function textRuns(text: string, look: IRunOptions = {}): TextRun[] {
  const pieces = xmlText(text).split(/([\n\t])/)
  return pieces.flatMap((piece) => {
    if (piece === '') return []
    if (piece === '\n') return [new TextRun({ ...look, break: 1 })]
    return [new TextRun({ ...look, children: [piece === '\t' ? new Tab() : piece] })]
  })
}

/** The same of a field that is one line. */
export function lineRuns(text: string, look: IRunOptions = {}): TextRun[] {
  return textRuns(carriedText(text).trim().replace(/\s*\n\s*/g, ' '), look)
}

/** Text with its marks, as what stands in a paragraph. */
export function inlineRuns(content: readonly Inline[] = [], look: IRunOptions = {}): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    const marks = inline.marks ?? []
    const href = marks.find((mark) => mark.type === 'link')?.attrs.href
    const marked = { ...look, ...Object.fromEntries(marks.flatMap((mark) => Object.entries(lookOf(mark)))) }
    return linked(href, (link) => textRuns(textOf(inline), { ...marked, ...link }))
  })
}

/** A link to where a file of its own can lead: to the web or a mailbox. Places of a site, or of the page, are words alone. */
export function linked(href: string | undefined, runs: (look: IRunOptions) => TextRun[]): ParagraphChild[] {
  const address = href === undefined ? undefined : findLinkAddress(href)
  if (address === undefined || !/^(?:https?|mailto):/.test(address)) return runs({})
  return [new ExternalHyperlink({ link: address.replace(notInXml, encodeURIComponent), children: runs({ style: 'Hyperlink' }) })]
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'hardBreak':
      return '\n'
    case 'itemReference':
      return referenceText(inline.attrs.form, undefined)
  }
}

function lookOf(mark: Mark): IRunOptions {
  switch (mark.type) {
    case 'bold':
      return { bold: true }
    case 'italic':
      return { italics: true }
    case 'underline':
      return { underline: {} }
    case 'strike':
      return { strike: true }
    case 'code':
      return { font: 'Consolas' }
    case 'link':
    case 'note':
      return {}
  }
}
