import { closeHistory } from '@tiptap/pm/history'
import { readTypedNumber } from '../../../../core/listicle/typed-number'
import type { NumberedRun } from '../queries/numbered-runs'
import { findNumberedRuns, wordsOf } from '../queries/numbered-runs'
import { caretAt } from './caret'
import type { Change } from './change'
import { isRoomFor } from './item-place'
import { nodeType } from './node-type'
import { itemOf, placeOfBlock } from './turn-into-items'

/** Makes a list of headings or paragraphs that are numbered by hand; their numbers go. Undefined when they are no longer there. */
export function turnNumberedIntoItems(texts: readonly string[]): Change {
  return (state) => {
    const { doc, schema } = state
    const run = findNumberedRuns(doc).find((each) => isSame(each.texts, texts))
    const [start] = run?.starts ?? []
    if (run === undefined || start === undefined || !isRoomFor(run.starts.length)) return undefined
    const items = run.starts.flatMap((begin, at) => {
      const block = doc.children[begin]
      if (block === undefined) return []
      const heading = block.content.cut(readTypedNumber(wordsOf(block))?.length ?? 0)
      return [itemOf(block, heading, doc.children.slice(begin + 1, run.starts[at + 1] ?? run.end))]
    })
    const list = nodeType(schema, 'listicle').create({ order: run.order }, items)
    const from = placeOfBlock(doc, start)
    return closeHistory(caretAt(state.tr.replaceWith(from, placeOfBlock(doc, run.end), list), from + 3))
  }
}

function isSame(texts: NumberedRun['texts'], others: readonly string[]): boolean {
  return texts.length === others.length && texts.every((text, index) => text === others[index])
}
