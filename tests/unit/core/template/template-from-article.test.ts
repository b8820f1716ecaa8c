import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newArticleSchema } from '../../../../src/core/article/article'
import { figuresOf, textOf, walk } from '../../../../src/core/article/walk'
import { templateFrom } from '../../../../src/core/template/template-from-article'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { finishedListicle } from '../../../support/build-article'

/** Where words of a structure may stand: what comes again with the next article. */
const titles = ['heading', 'factBoxTitle', 'tableHeader']

describe('a template that is made of an article', () => {
  it('is an article to begin with, whatever the article holds', () => {
    fc.assert(
      fc.property(arbitraryArticle, fc.constantFrom('structure', 'everything'), (article, contents) => {
        const template = templateFrom(article, contents)
        expect(newArticleSchema.safeParse(JSON.parse(JSON.stringify(template))).error).toBeUndefined()
        expect(template).toMatchObject({ headline: article.headline, byline: article.byline, categories: article.categories, tags: article.tags, notes: article.notes, slots: article.slots, slug: '', isSlugEdited: false, excerpt: '', seoTitle: '' })
      })
    )
  })

  it('keeps nothing of the last article in its structure but titles', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        const { body, dek, leadPicture, passageNotes } = templateFrom(article, 'structure')
        expect({ dek, leadPicture, passageNotes }).toEqual({ dek: '', leadPicture: null, passageNotes: [] })
        const all = [...walk(body)]
        const titled = new Set(all.filter(({ type }) => titles.includes(type)).flatMap((node) => [...walk(node)]))
        expect(all.filter((node) => node.type === 'text' && !titled.has(node))).toEqual([])
        expect(figuresOf(body).filter(({ attrs }) => attrs.pictureId !== null || attrs.alt !== '' || attrs.caption !== '' || attrs.credit !== '')).toEqual([])
        const itemsOf = (nodes: readonly { type: string }[]) => nodes.filter(({ type }) => type === 'listicleItem').length
        expect(itemsOf(all)).toBe(itemsOf([...walk(article.body)]))
        expect(JSON.stringify(body)).not.toMatch(/"type":"(?:note|itemReference)"/)
      })
    )
  })

  it('has one place to write where paragraphs follow each other, and its headings', () => {
    const words = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
    const { body } = templateFrom(
      { ...finishedListicle, body: { type: 'doc', content: [words('One'), words('Two'), { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Verdict' }] }, words('Three')] } },
      'structure'
    )
    expect(body.content.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph'])
    expect(textOf(body)).toBe('\nVerdict\n')
  })

  it('keeps words, pictures and notes on passages where everything is to stay', () => {
    const template = templateFrom(finishedListicle, 'everything')
    expect(template).toMatchObject({ dek: finishedListicle.dek, leadPicture: finishedListicle.leadPicture, body: finishedListicle.body, passageNotes: finishedListicle.passageNotes })
  })
})
