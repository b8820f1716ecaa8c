import { expect, it } from 'vitest'
import { blockChanges } from '../../../../../src/renderer/src/editor/commands/block-changes'
import { blockquote, body as bodyOf, bulletList, item, listicle } from '../../../../support/build-document'
import { openEditor } from '../editor-in-page'

type Content = Parameters<typeof blockquote>
const places = {
  'a quote': (...content: Content) => bodyOf(blockquote(...content)),
  'a quote in an item': (...content: Content) => bodyOf(listicle('ascending', item('Title', blockquote(...content))))
}

it.each(Object.entries(places))('a list is made of the first paragraphs of %s', (_, made) => {
  const { editor, body } = openEditor('p:')
  editor.commands.setContent(editor.schema.nodeFromJSON(made('one', 'two', 'three')))
  const select = (...words: string[]) => {
    const [from = 0, to = from] = words.map((word) => {
      let at = 0
      editor.state.doc.descendants((node, position) => {
        if (node.text === word) at = position
      })
      return at
    })
    editor.commands.setTextSelection({ from, to })
  }
  select('one', 'two')
  blockChanges['bullet-list'](editor.chain()).run()
  const { content } = body()
  expect(content).toMatchObject(made(bulletList('one', 'two'), 'three').content)
  blockChanges['bullet-list'](editor.chain()).run()
  expect(body().content).toMatchObject(made('one', 'two', 'three').content)
})
