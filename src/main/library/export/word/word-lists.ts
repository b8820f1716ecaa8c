import { Paragraph } from 'docx'
import type { BulletList, ListItem, OrderedList, Paragraph as ArticleParagraph } from '../../../../core/article/document'
import { isBlank } from '../../../../core/serialise/wordpress-inline'
import type { WordContext } from './word-context'
import { inlineRuns } from './word-text'

export const bulletList = 'bullets'
/** Word has nine levels; what is deeper stands at the last. */
export const deepestLevel = 8
/** How far a level stands from the margin, in twentieths of a point. */
export const indentOf = (level: number) => 360 * (level + 1)

type List = BulletList | OrderedList

/** A list with those within it. What nobody wrote is left out, as everywhere. */
export function wordList(list: List, context: WordContext, level = 0): Paragraph[] {
  if (list.content.every(isEmpty)) return []
  const reference = list.type === 'bulletList' ? bulletList : context.numberFrom(list.attrs.start)
  return list.content.flatMap((item) => (isEmpty(item) ? [] : wordItem(item, reference, Math.min(level, deepestLevel), context)))
}

/** The first thing said has the mark of the item, and the others stand below it; an item that begins with a list has a mark without words. */
function wordItem({ content }: ListItem, reference: string, level: number, context: WordContext): Paragraph[] {
  const [first, ...others] = content.filter((child) => !isNothing(child))
  if (first === undefined) return []
  const marked = new Paragraph({ style: 'ListParagraph', numbering: { reference, level }, children: first.type === 'paragraph' ? inlineRuns(first.content) : [] })
  return [marked, ...(first.type === 'paragraph' ? others : [first, ...others]).flatMap((child) => (child.type === 'paragraph' ? [below(child, level)] : wordList(child, context, level + 1)))]
}

function below({ content }: ArticleParagraph, level: number): Paragraph {
  return new Paragraph({ style: 'ListParagraph', indent: { left: indentOf(level) }, children: inlineRuns(content) })
}

function isEmpty({ content }: ListItem): boolean {
  return content.every(isNothing)
}

function isNothing(child: ListItem['content'][number]): boolean {
  return child.type === 'paragraph' ? isBlank(child.content) : child.content.every(isEmpty)
}
