import type { Mark, Node, ResolvedPos, Schema } from '@tiptap/pm/model'
import { Fragment, Slice } from '@tiptap/pm/model'
import { nodeType, paragraphOf } from '../commands/node-type'
import { plainSpaces } from './steps/spaces'

/**
 * The paragraphs of a plain text, each with its lines. Where there are empty lines they are what ends a paragraph, and a line that ends
 * is one that ends; where there are none, each line is a paragraph. Words, spaces and signs stay what they are: nothing is Markdown.
 */
export function paragraphsOf(text: string): string[][] {
  const lines = plainSpaces(text)
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.replace(/\t/g, ' ').trim())
  const first = lines.findIndex((line) => line !== '')
  if (first < 0) return []
  const inner = lines.slice(first, lines.findLastIndex((line) => line !== '') + 1)
  if (!inner.includes('')) return inner.map((line) => [line])
  const paragraphs: string[][] = [[]]
  for (const line of inner) {
    if (line !== '') paragraphs.at(-1)?.push(line)
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([])
  }
  return paragraphs
}

/** Plain text as it goes into the text at a position, with the marks that hold there. */
export function sliceOfText(text: string, $at: ResolvedPos): Slice {
  const { schema } = $at.doc.type
  // One line goes in as it was typed, spaces at its ends included.
  if (!/[\r\n\u2028\u2029]/.test(text)) return new Slice(Fragment.from(paragraphOf(schema, lineOf(schema, plainSpaces(text).replace(/\t/g, ' '), $at))), 1, 1)
  return Slice.maxOpen(Fragment.from(paragraphsOf(text).map((lines) => paragraphNode(schema, lines, $at.marks()))))
}

/** One paragraph of lines. */
export function paragraphNode(schema: Schema, lines: readonly string[], marks: readonly Mark[]): Node {
  return paragraphOf(schema, Fragment.from(lines.flatMap((line, index): Node[] => [...(index === 0 ? [] : [nodeType(schema, 'hardBreak').create()]), schema.text(line, marks)])))
}

function lineOf(schema: Schema, line: string, $at: ResolvedPos): Fragment {
  return line === '' ? Fragment.empty : Fragment.from(schema.text(line, $at.marks()))
}
