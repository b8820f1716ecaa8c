import { expect, test } from 'vitest'
import { readFactsBehind } from '../../../../src/core/documents/facts-behind'
import { articleMarkdown, wayInto } from '../../../../src/core/serialise/markdown'
import { article } from '../../../support/build-article'
import { body, paragraph } from '../../../support/build-document'

const times = '- Started: 2026-03-08T09:00:00.000Z\n- Changed: 2026-03-08T09:00:00.000Z\n'

test('all notes on passages are kept, also several on the same words, and such with quotes and colons', () => {
  const passageNotes = ['first', 'who says “so”: she?'].map((words, index) => ({ id: `note-${index}`, passage: 'love', words, writtenAt: '2026-03-08T09:00:00.000Z', isResolved: false }))
  const { facts, text } = readFactsBehind(articleMarkdown({ ...article({ headline: 'Love', body: body(paragraph('So.')) }), passageNotes }, wayInto('pictures')))
  expect(facts.notes).toBe('Note on “love”: |-\n  first\n  who says “so”: she?')
  expect(text).toBe('# Love\n\nSo.\n')
})

test('notes keep their lines, whatever signs stand at the ends of these', () => {
  const notes = 'Ask Mina:\n\n- a <br> b\\\n1. the \\<br> still'
  expect(readFactsBehind(articleMarkdown({ ...article({ headline: 'Love', body: body(paragraph('So.')) }), notes }, wayInto('pictures'))).facts).toEqual({ notes })
})

test('a list that says something else stays in the text, whatever stands behind it', () => {
  const theirs = `So.\n\n---\n\n- Slug: so\n- a point\n${times}`
  expect(readFactsBehind(theirs)).toEqual({ facts: {}, text: theirs })
})
