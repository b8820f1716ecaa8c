import type { Node, Schema } from '@tiptap/pm/model'
import { DOMParser, Slice } from '@tiptap/pm/model'
import { classStylesIn } from '../../paste/class-styles'
import { cleanTree } from '../../paste/clean-pasted-html'
import type { PictureSource } from '../../paste/picture-sources'
import { takeOutPictures } from '../../paste/picture-sources'
import { paragraphNode, paragraphsOf } from '../../paste/plain-text'
import { splitHtml } from '../../paste/split-html'
import { lowerHeadings } from '../../paste/steps/heading-levels'
import { redeemTickets } from '../clean-paste/redeem-tickets'

/** Characters that are read in one go: well under a tenth of a second on a slow laptop. */
const pieceSize = 48_000
const paragraphsAtOnce = 2_000

export interface ReadPaste {
  readonly blocks: readonly Node[]
  /** Which figures among the blocks wait for their pictures. */
  readonly waiting: ReadonlyMap<Node, PictureSource>
}

/** The blocks of a large paste, read piece by piece; `rest` is waited for between pieces. */
export async function readInPieces(schema: Schema, clipboard: { readonly html: string; readonly text: string }, rest: () => Promise<void>): Promise<ReadPaste> {
  return clipboard.html === '' ? readText(schema, clipboard.text, rest) : readHtml(schema, clipboard.html, rest)
}

async function readHtml(schema: Schema, html: string, rest: () => Promise<void>): Promise<ReadPaste> {
  const { html: withoutPictures, pictures } = takeOutPictures(html)
  const classStyles = classStylesIn(withoutPictures)
  await rest()
  const pieces: ReturnType<typeof cleanTree>[] = []
  for (const piece of splitHtml(withoutPictures, pieceSize)) {
    await rest()
    pieces.push(cleanTree(piece, pictures, classStyles))
  }
  lowerHeadings(pieces.map(({ dom }) => dom))
  const parser = DOMParser.fromSchema(schema)
  const blocks: Node[] = []
  const waiting = new Map<Node, PictureSource>()
  for (const { dom, sources } of pieces) {
    await rest()
    if (dom.childNodes.length === 0) continue
    const redeemed = redeemTickets(new Slice(parser.parse(dom).content, 0, 0), sources)
    redeemed.slice.content.forEach((block) => blocks.push(block))
    for (const [place, source] of redeemed.waiting) waiting.set(place, source)
  }
  return { blocks, waiting }
}

async function readText(schema: Schema, text: string, rest: () => Promise<void>): Promise<ReadPaste> {
  const paragraphs = paragraphsOf(text)
  const blocks: Node[] = []
  for (let start = 0; start < paragraphs.length; start += paragraphsAtOnce) {
    await rest()
    blocks.push(...paragraphs.slice(start, start + paragraphsAtOnce).map((lines) => paragraphNode(schema, lines, [])))
  }
  return { blocks, waiting: new Map() }
}
