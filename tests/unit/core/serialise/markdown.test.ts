import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walk } from '../../../../src/core/article/walk'
import { articleMarkdown, wayInto } from '../../../../src/core/serialise/markdown'
import { readInlineMarkdown } from '../../../support/read-markdown'
import type { ReadCharacter } from '../../../support/read-markdown'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article } from '../../../support/build-article'
import { blockquote, body, bulletList, figure, hardBreak, heading, item, link, listicle, listItem, orderedList, paragraph, picture, text } from '../../../support/build-document'

describe('an article as Markdown', () => {
  it('reads from headline to notes, with numbered items and credited pictures', () => {
    const { pictureId } = picture(1)
    const words = articleMarkdown(
      article({
        headline: 'Top 2 Reasons',
        dek: 'Is it the sea?',
        byline: [{ name: 'Mina Seo', role: 'Drama Editor' }],
        leadPicture: picture(1, { alt: 'A harbour', caption: 'At dusk', credit: 'Disney+' }),
        body: body(
          paragraph('Plain, ', text('bold ', 'bold'), text('a link', link('https://example.test/'))),
          listicle('countdown', item('The chemistry', paragraph('Nobody says it.')), item('The rain')),
          orderedList(3, listItem('Third', bulletList('Within'))),
          blockquote('Quoted')
        ),
        notes: 'Ask the agent.'
      }),
      wayInto('../library/media')
    )
    expect(words).toContain(`# Top 2 Reasons

Is it the sea?

Mina Seo, Drama Editor

![A harbour](../library/media/${pictureId.slice(0, 2)}/${pictureId})

*At dusk* – *Disney+*

Plain, **bold** [a link](<https://example.test/>)

## 2\\. The chemistry

Nobody says it.

## 1\\. The rain

3. Third

   - Within

> Quoted

---
`)
    expect(words).toContain('- Notes: Ask the agent.')
  })

  it('lets no word become a sign', () => {
    const words = (written: string) => articleMarkdown(article({ headline: '', dek: written }), wayInto('media')).split('\n')[0]
    expect(['https://a.example/x_y', 'at www.a.example', 'me@a.example', '&amp; & so on'].map(words)).toEqual(['https\\://a.example/x\\_y', 'at www\\.a.example', 'me\\@a.example', '\\&amp; & so on'])
    expect(['# no heading', '1. no list', '- nor this', '*stars* and [brackets] <b>', 'Soundtrack #1'].map(words)).toEqual([
      '\\# no heading', '1\\. no list', '\\- nor this', '\\*stars\\* and \\[brackets\\] \\<b>', 'Soundtrack #1'
    ])
  })

  it('has stars only where they hold: not between a sign and a letter, which leaves them to be read', () => {
    const words = (...content: Parameters<typeof paragraph>) => articleMarkdown(article({ headline: '', body: body(paragraph(...content)) }), wayInto('media')).split('\n\n---')[0]
    const address = link('https://example.test/')
    expect(words(text('‘사운드트랙’', 'bold'), '은 좋다')).toBe('‘**사운드트랙**’은 좋다')
    expect(words('un', text('(believ)', 'italic'), 'able')).toBe('un(*believ*)able')
    expect(words('See ', text('“Parasite”!', 'bold'), ' again')).toBe('See **“Parasite”!** again')
    expect(words(text('“Parasite”', address, 'bold'), '은')).toBe('[**“Parasite”**](<https://example.test/>)은')
    expect(words('a', text('…', 'bold'), 'b')).toBe('a…b')
  })

  it('nests the marks of neighbouring texts', () => {
    const words = (...content: Parameters<typeof paragraph>) => articleMarkdown(article({ headline: '', body: body(paragraph(...content)) }), wayInto('media')).split('\n\n---')[0]
    const address = link('https://example.test/')
    expect(words(text('bold ', 'bold'), text('both', 'bold', 'italic'))).toBe('**bold *both***')
    expect(words(text('bo', 'bold'), text('th', 'bold', 'italic'), 'ers')).toBe('<strong>bo<em>th</em></strong>ers')
    expect(words('Not ', text('a', 'italic'), text('b', 'strike'))).toBe('Not <em>a</em><del>b</del>')
    expect(words(text('a ', address), text('bold', address, 'bold'), text(' link', address))).toBe('[a **bold** link](<https://example.test/>)')
  })

  it('comes back as the same words with the same marks, wherever these begin and end', () => {
    const signs = { bold: '**', italic: '*', strike: '~~' } as const
    const names = ['bold', 'italic', 'strike'] as const
    const part = fc.record({ text: fc.stringMatching(/^[a가1!“]( ?[a가1!“]){0,3} ?$/), marks: fc.subarray([...names]) })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const written = parts.map(({ text: words, marks }) => text(words, ...marks))
        const read = readInlineMarkdown(articleMarkdown(article({ headline: '', body: body(paragraph('Say ', ...written, '.')) }), wayInto('media')).split('\n\n---')[0] ?? '')
        const meant = 'Say '.split('').map((character) => ({ character, marks: new Array<string>() }))
        for (const { text: words, marks } of parts) for (const character of words) meant.push({ character, marks: marks.map((mark) => signs[mark]).toSorted() })
        const ofWords = (all: readonly ReadCharacter[]) => all.filter(({ character }) => /[a가1]/.test(character))
        expect(read.map(({ character }) => character).join('')).toBe(`${meant.map(({ character }) => character).join('')}.`)
        expect(ofWords(read).slice(1)).toEqual(ofWords(meant).slice(1))
      }),
      { numRuns: 2_000 }
    )
  })

  it('has no sign that is none: where a line break ends a text or parts a heading, and where blanks begin a text or surround a credit', () => {
    const { pictureId } = picture(1)
    const words = articleMarkdown(article({ headline: '', body: body(paragraph('The end', hardBreak), heading(2, 'One', hardBreak, 'line'), paragraph('    No code'), figure(picture(1, { caption: ' At dusk', credit: 'Disney+ ' }))) }), wayInto('media'))
    expect(words.split('\n\n---')[0]).toBe(`The end\n\n## One<br>line\n\nNo code\n\n![](media/${pictureId.slice(0, 2)}/${pictureId})\n\n*At dusk* – *Disney+*`)
  })

  it('holds every word of any article', () => {
    const letters = (written: string) => written.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(arbitraryArticle, (any) => {
        const held = letters(articleMarkdown(any, wayInto('media')).replace(/(\\.)|<br>/gu, '$1'))
        for (const node of walk(any.body)) if (node.type === 'text') expect(held).toContain(letters(node.text))
        for (const written of [any.headline, any.dek, any.excerpt, any.notes]) expect(held).toContain(letters(written))
      }),
      { numRuns: 200 }
    )
  })
})
