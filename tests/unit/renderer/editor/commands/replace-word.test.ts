import { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { replaceWord } from '../../../../../src/renderer/src/editor/commands/replace-word'
import { articleSchema } from '../notation'

it('a word that is put right keeps its link, its note and its looks, also where these end with it', () => {
  const marks = [articleSchema.mark('bold'), articleSchema.mark('link', { href: 'https://a.test/' }), articleSchema.mark('note', { id: 'a1b2c3d4' })]
  const doc = articleSchema.node('doc', null, [articleSchema.node('paragraph', null, [articleSchema.text('teh begining', marks), articleSchema.text(' of it')])])
  const replaced = replaceWord(5, 13, 'beginning')(EditorState.create({ doc }))
  expect(replaced?.doc.textContent).toBe('teh beginning of it')
  expect(replaced?.doc.nodeAt(13)?.marks.map(({ type }) => type.name).toSorted()).toEqual(['bold', 'link', 'note'])
  expect(replaced?.doc.nodeAt(15)?.marks).toEqual([])
})
