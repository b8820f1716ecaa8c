import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, ArticleDraft } from '../../../../../src/core/article/article'
import { wordsOf } from '../../../../../src/core/article/article'
import { printedBody } from '../../../../../src/core/article/printed-body'
import { placedPicturesOf, textOf } from '../../../../../src/core/article/walk'
import { mergeBodies } from '../../../../../src/core/merge/merge-bodies'
import type { Copies } from '../../../../../src/core/publishing/copies'
import type { PostRow } from '../../../../../src/core/publishing/post-rows'
import { rowsOfContent } from '../../../../../src/core/publishing/post-rows'
import { nothingChosen } from '../../../../../src/core/publishing/site-choice'
import { wordpressContent } from '../../../../../src/core/serialise/wordpress-blocks'
import { copiesAsArticles } from '../../../../../src/renderer/src/features/publishing/copies-as-articles'
import { allOf, mergeCopies } from '../../../../../src/renderer/src/features/publishing/merge-copies'
import { arbitraryBody } from '../../../../support/arbitrary-article'
import { arbitraryEdits, edited } from '../../../../support/arbitrary-edits'
import { article, finishedListicle } from '../../../../support/build-article'
import { body, paragraph, picture, pictureIdOf } from '../../../../support/build-document'
import { everyBlock } from '../../../../support/every-block'

const addressOf = (pictureId: string) => `https://site.example/wp-content/${pictureId}`
const choices = { base: nothingChosen, mine: nothingChosen, theirs: nothingChosen }

const mediaOf = (...articles: Article[]) => new Map(articles.flatMap(placedPicturesOf).map(({ pictureId }, index) => [pictureId, { mediaId: index + 1, url: addressOf(pictureId), sizeSlug: 'full' as const }]))
const picturesOf = (...articles: Article[]) => articles.flatMap(placedPicturesOf).map(({ pictureId, width, height }) => ({ address: addressOf(pictureId), pictureId, width, height }))

/** What main tells of a post that holds `change` of what was published. */
function copiesOf(base: Article, change: (html: string) => string, beside: Partial<Copies> = {}, media = mediaOf(base)): Copies {
  const html = wordpressContent(base, media)
  const words = wordsOf(base)
  return {
    ...{ mark: 'a mark', edition: 3, base: words, mine: words, theirs: words, choices, untaken: ['text'], lead: null },
    html: { base: html, theirs: change(html) },
    pictures: picturesOf(base),
    ...beside
  }
}

const textIn = ({ body: text }: Pick<ArticleDraft, 'body'>) => text.content.map(textOf).join('\n')

describe('the site’s copy as an article', () => {
  it('is the base itself where only the HTML is another, whatever kinds of block it has', async () => {
    let count = 10
    const text = await everyBlock((_colour, words) => Promise.resolve({ pictureId: pictureIdOf(count++), width: 800, height: 600, ...words }), '12345')
    for (const base of [finishedListicle, article({ body: text })]) {
      const { theirs, unread } = await copiesAsArticles(copiesOf(base, (html) => html.replaceAll('<p>', '<p class="of-the-web">')))
      expect(theirs).toEqual(wordsOf(base))
      expect(unread).toEqual([])
    }
  })

  it('has blocks that are new there, dek and byline that were changed, and all else as the base', async () => {
    const news = '<!-- wp:paragraph -->\n<p>News of the web.</p>\n<!-- /wp:paragraph -->\n\n'
    const { theirs } = await copiesAsArticles(copiesOf(finishedListicle, (html) => html.replace(finishedListicle.dek, 'Another dek').replace('<!-- wp:heading', `${news}<!-- wp:heading`)))
    const { dek, body: _body, ...others } = theirs
    expect(dek).toBe('Another dek')
    expect(others).toMatchObject({ byline: finishedListicle.byline, headline: finishedListicle.headline })
    expect(textIn(theirs)).toContain('News of the web.')
    const differences = mergeBodies(finishedListicle.body, finishedListicle.body, theirs.body).differences
    expect(differences.map(({ kind, by }) => `${kind} by ${by}`)).toEqual(['blocks by theirs'])
  })

  it('has every word that the site holds, whatever was edited there, or is said not to be read', async () => {
    // References follow their items here, and nowhere else; blanks are the reader's, and two lists that became neighbours are one.
    // Nor do numbers say which of two lists that touch an item is of ("1. 2. 1."): main compares them, with all else, before anything counts as seen (`leftOf`).
    const withoutNumber = ({ kind, text }: PostRow) => (kind === 'heading' ? text.replace(/^\d+\.\s*/, '') : text)
    const wordsIn = (html: string) => rowsOfContent(html).map(withoutNumber).join('').replaceAll(/No\. [\d?]+|[\d?]+번|[\s\p{C}]/gu, '')
    await fc.assert(
      fc.asyncProperty(arbitraryBody, arbitraryEdits, async (text, edits) => {
        const base = article({ body: text })
        const changed = article({ body: edited(printedBody(text), edits) })
        const media = mediaOf(base, changed)
        const there = wordpressContent(changed, media)
        const { theirs, unread } = await copiesAsArticles(copiesOf(base, () => there, { pictures: picturesOf(base, changed) }, media))
        if (unread.length === 0) expect(wordsIn(wordpressContent({ ...changed, ...theirs }, media))).toBe(wordsIn(there))
      }),
      { numRuns: 20 }
    )
  })

  it('has the lead picture of the site, with its words', async () => {
    const { pictureId } = picture(7)
    const lead = `<figure><img src="${addressOf(pictureId)}" alt="A lead"><figcaption class="wp-element-caption">At dusk. <span class="credit">Photo: KBS</span></figcaption></figure>`
    const copies = copiesOf(finishedListicle, (html) => html, { html: null, untaken: ['leadPicture'], lead, pictures: [{ address: addressOf(pictureId), pictureId, width: 800, height: 600 }] })
    const { theirs, unread } = await copiesAsArticles(copies)
    expect(theirs.leadPicture).toMatchObject({ pictureId, alt: 'A lead', caption: 'At dusk.', credit: 'Photo: KBS' })
    expect(unread).toEqual([])
  })

  it('says what of it was not read, and has the base there', async () => {
    const { theirs, unread } = await copiesAsArticles(copiesOf(finishedListicle, () => '<p>Without its list.</p>', { untaken: ['text', 'tags'] }))
    expect(unread).toEqual(['text', 'tags'])
    expect(theirs.body).toEqual(finishedListicle.body)
  })
})

describe('a merge', () => {
  const base = article({ body: body(paragraph('It has six episodes.'), paragraph('And an end.')), categories: [] })

  it('with all that is theirs is theirs', async () => {
    const copies = copiesOf(base, (html) => html.replace('six', 'seven'), { theirs: { ...wordsOf(base), headline: 'Of the web' }, mine: { ...wordsOf(base), dek: 'Of here', body: body(paragraph('It has five episodes.')) } })
    const articles = await copiesAsArticles(copies)
    const merge = mergeCopies(articles, choices)
    expect(merge.words(allOf(merge.differences, 'theirs'))).toEqual(articles.theirs)
    expect(merge.words(allOf(merge.differences, 'mine'))).toEqual(copies.mine)
  })

  it('takes the category that a post has at its site where the article had none', () => {
    for (const category of [['Uncategorized'], ['Dramas'], ['Dramas', 'Reviews']]) {
      const merge = mergeCopies({ base: wordsOf(base), mine: wordsOf(base), theirs: { ...wordsOf(base), categories: [category] }, unread: [] }, choices)
      expect(merge.differences).toMatchObject([{ field: 'categories', by: 'theirs' }])
      expect(merge.words(new Map()).categories).toEqual([category])
    }
  })
})
