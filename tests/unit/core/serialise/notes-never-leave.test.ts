import { describe, expect, it } from 'vitest'
import { printedBody } from '../../../../src/core/article/printed-body'
import { articleMarkdown, itemMarkdown, wayInto } from '../../../../src/core/serialise/markdown'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { article, finishedListicle, mediaOf } from '../../../support/build-article'
import { body, blockquote, bulletList, heading, item, listicle, listItem, noted, paragraph, reference } from '../../../support/build-document'

const canary = 'canary sings'
const id = 'canaryid'
const passageNotes = [{ id, words: canary, passage: 'a passage', writtenAt: '2026-03-08T09:00:00.000Z', isResolved: false }]
const on = (words: string) => noted(words, id)
const noteless = (words: string) => ({ type: 'text' as const, text: words })

/** Wherever words can be marked. */
const written = (mark: typeof on) =>
  body(
    paragraph('Half a wo', mark('rd and'), ' more'),
    heading(2, mark('Heading')),
    bulletList(listItem(paragraph(mark('Listed')))),
    blockquote(paragraph(mark('Quoted'))),
    listicle('countdown', item(mark('Item'), paragraph(mark('In an item'), reference('itemgone'))))
  )

describe('a note on a passage', () => {
  const [withNotes, without] = [article({ body: written(on), passageNotes, notes: canary }), article({ body: written(noteless) })]

  it('leaves no trace in what is published', () => {
    const content = wordpressContent(withNotes, mediaOf(withNotes))
    expect(content).toBe(wordpressContent(without, new Map()))
    expect(content).not.toMatch(/canary|note/i)
  })

  it('leaves no trace in an item that is copied as Markdown, nor in the text of what an editor reads', () => {
    const [, , , , list] = printedBody(withNotes.body).content
    if (list?.type !== 'listicle' || list.content[0] === undefined) throw new Error('The listicle is elsewhere')
    expect(itemMarkdown(list.content[0], 1, wayInto('media'))).toBe('## 1\\. Item\n\nIn an itemNo. ?')
    const [text] = articleMarkdown({ ...withNotes, notes: '' }, wayInto('media')).split('\n---\n')
    expect(text).not.toMatch(/canary|note/i)
  })

  it('stands at the end of the Markdown that safe mode exports, which is for its editors, as their other notes do', () => {
    expect(articleMarkdown({ ...finishedListicle, passageNotes }, wayInto('media'))).toContain(`- Note on “a passage”: ${canary}`)
  })
})
