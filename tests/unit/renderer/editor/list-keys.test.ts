import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BulletList, ListItem, Paragraph } from '../../../../src/core/article/document'
import { body, bulletList, listItem, orderedList, paragraph } from '../../../support/build-document'
import { openEditor } from './editor-in-page'

type Flow = BulletList | Paragraph

/** What a key makes of blocks: Backspace with the caret at the beginning of the text with these words, Delete at its end. */
function keysOfLists() {
  const { editor, press, body: written } = openEditor('p:')
  return (key: 'Backspace' | 'Delete', words: string, ...blocks: Flow[]) => {
    editor.commands.setContent(editor.schema.nodeFromJSON(body(...blocks)))
    let at = 0
    editor.state.doc.descendants((node, pos) => {
      if (node.text === words) at = key === 'Backspace' ? pos : pos + node.nodeSize
    })
    editor.commands.setTextSelection(at)
    press(key)
    const { doc, selection } = editor.state
    return { blocks: written().content, words: doc.textContent, beforeCaret: selection.$from.parent.textBetween(0, selection.$from.parentOffset) }
  }
}

describe('the keys of a list', () => {
  let pressed: ReturnType<typeof keysOfLists>
  beforeAll(() => {
    pressed = keysOfLists()
  })

  it('has Delete before a point that begins with a list bring up its first text, and leave all the others', () => {
    const list = bulletList('a', listItem(bulletList('b', 'c'), 'd'), 'e')
    expect(pressed('Delete', 'a', list)).toMatchObject({ blocks: [bulletList('ab', listItem(bulletList('c'), 'd'), 'e')], beforeCaret: 'a' })
  })

  it('leaves nothing empty of what had that text alone', () => {
    expect(pressed('Delete', 'a', bulletList('a', listItem(bulletList('b')), 'c')).blocks).toEqual([bulletList('ab', 'c')])
    expect(pressed('Delete', 'b', bulletList(listItem('a', bulletList('b')), listItem(bulletList('c', 'd')))).blocks).toEqual([
      bulletList(listItem('a', bulletList('bc')), listItem(bulletList('d')))
    ])
  })

  it('has Backspace behind a list join its last text, though that is in none of its innermost points', () => {
    expect(pressed('Backspace', 'c', bulletList(listItem(bulletList('a'), 'b')), paragraph('c'))).toMatchObject({ blocks: [bulletList(listItem(bulletList('a'), 'bc'))], beforeCaret: 'b' })
  })

  it('has an empty paragraph between two lists go by Backspace and Delete, and the lists be one, unless their numbers do not go on', () => {
    const between = (key: 'Backspace' | 'Delete', ...blocks: Parameters<typeof body>) => {
      const { editor, press, body: written } = openEditor('p:')
      editor.commands.setContent(editor.schema.nodeFromJSON(body(...blocks)))
      editor.state.doc.forEach((block, at) => void (block.isTextblock && editor.commands.setTextSelection(at + 1)))
      press(key)
      const { $from } = editor.state.selection
      return { blocks: written().content, caret: [$from.parent.textContent, $from.parentOffset] }
    }
    expect(between('Backspace', bulletList('a', 'b'), paragraph(), bulletList('c'))).toEqual({ blocks: [bulletList('a', 'b', 'c')], caret: ['b', 1] })
    expect(between('Delete', orderedList(1, 'a', 'b'), paragraph(), orderedList(3, 'c'))).toEqual({ blocks: [orderedList(1, 'a', 'b', 'c')], caret: ['c', 0] })
    expect(between('Backspace', orderedList(1, 'a', 'b'), paragraph(), orderedList(1, 'c')).blocks).toEqual([orderedList(1, 'a', 'b'), orderedList(1, 'c')])
  })

  it('loses no word by Backspace or Delete between two texts, and leaves them in their order', () => {
    const { flow } = fc.letrec<{ flow: Flow; point: ListItem }>((tie) => ({
      flow: fc.oneof({ maxDepth: 3 }, fc.constant(paragraph('?')), fc.array(tie('point'), { minLength: 1, maxLength: 2 }).map((points) => bulletList(...points))),
      point: fc.array(tie('flow'), { minLength: 1, maxLength: 2 }).map((content) => listItem(...content))
    }))
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 2 }), fc.constantFrom('Backspace', 'Delete'), fc.nat(), (blocks, key, at) => {
        let count = 0
        const named = ([first, ...rest]: readonly Flow[]): Flow[] => {
          if (first === undefined) return []
          const block = first.type === 'paragraph' ? paragraph(letter(count++)) : bulletList(...first.content.map(({ content }) => listItem(...named(flowsOf(content)))))
          return [block, ...named(rest)]
        }
        const written = named(blocks)
        const letters = Array.from({ length: count }, (_, index) => letter(index)).join('')
        expect(pressed(key, letter(at % count), ...written).words).toBe(letters)
      }),
      { numRuns: 150 }
    )
  })
})

const letter = (index: number) => String.fromCodePoint(0xac00 + index)

function flowsOf(content: ListItem['content']): Flow[] {
  return content.filter((child) => child.type !== 'orderedList')
}
