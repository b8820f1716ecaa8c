import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../../../../src/core/article/article'
import { wordsOf } from '../../../../src/core/article/article'
import type { Choice } from '../../../../src/core/merge/difference'
import { mergeChoices, resolveChoice } from '../../../../src/core/merge/merge-choices'
import { mergedWords, mergeFields } from '../../../../src/core/merge/merge-fields'
import { nothingChosen } from '../../../../src/core/publishing/site-choice'
import { article } from '../../../support/build-article'
import { body, noted, paragraph, picture } from '../../../support/build-document'

const draft = (changes: Partial<ArticleDraft>): ArticleDraft => ({ ...wordsOf(article({})), ...changes })
const three = (base: Partial<ArticleDraft>, mine: Partial<ArticleDraft>, theirs: Partial<ArticleDraft>) => ({ base: draft(base), mine: draft({ ...base, ...mine }), theirs: draft({ ...base, ...theirs }) })
const told = (copies: ReturnType<typeof three>) => mergeFields(copies).map(({ field, by, mayKeepBoth }) => `${field} by ${by}${mayKeepBoth ? ', or both' : ''}`)
const merged = (copies: ReturnType<typeof three>, choices: readonly (readonly [string, Choice])[] = []) => mergedWords(copies, copies.mine.body, new Map(choices))

describe('the fields beside the text', () => {
  it('come from whoever changed them, and from here where both did and nobody chose', () => {
    const copies = three({ headline: 'Base', dek: 'Base', excerpt: 'Base' }, { dek: 'Here', excerpt: 'Here' }, { headline: 'There', excerpt: 'There' })
    expect(told(copies)).toEqual(['headline by theirs', 'dek by mine', 'excerpt by both'])
    expect(merged(copies)).toMatchObject({ headline: 'There', dek: 'Here', excerpt: 'Here' })
    expect(merged(copies, [['field-excerpt', 'theirs'], ['field-headline', 'mine'], ['field-dek', 'theirs']])).toMatchObject({ headline: 'Base', dek: 'Base', excerpt: 'There' })
  })

  it('are the same where only the order of names, or their capitals, differ', () => {
    expect(told(three({ tags: ['Sea', 'Song'] }, {}, { tags: ['song', 'sea'] }))).toEqual([])
  })

  it('go together where both changed a set of names: what either took out is gone, what either added is there', () => {
    const copies = three(
      { tags: ['Sea', 'Song', 'Rain'], categories: [['Dramas']] },
      { tags: ['Song', 'Rain', 'Here'], categories: [['Dramas'], ['Reviews', 'Here']] },
      { tags: ['sea', 'Song', 'There'], categories: [] }
    )
    expect(told(copies)).toEqual(['categories by both, or both', 'tags by both, or both'])
    expect(merged(copies)).toMatchObject({ tags: ['Song', 'Here', 'There'], categories: [['Reviews', 'Here']] })
    expect(merged(copies, [['field-tags', 'theirs'], ['field-categories', 'mine']])).toMatchObject({ tags: copies.theirs.tags, categories: copies.mine.categories })
  })

  it('bring an address with whether it was written by hand, the lead picture whole, and comments', () => {
    const copies = three({ isSlugEdited: false, slug: '', areCommentsOpen: true }, {}, { isSlugEdited: true, slug: 'of-the-web', leadPicture: picture(1), areCommentsOpen: false, byline: [{ name: 'Mina', role: '' }] })
    expect(merged(copies)).toMatchObject({ isSlugEdited: true, slug: 'of-the-web', leadPicture: picture(1), areCommentsOpen: false, byline: [{ name: 'Mina', role: '' }] })
  })

  it('leave what no site has as it is here, and bring a note along with the passage that it is on', () => {
    const note = (id: string) => ({ id, words: id, passage: '', writtenAt: '2026-01-01T00:00:00.000Z', isResolved: false })
    const copies = three({ passageNotes: [note('noteone1'), note('notetwo2')], notes: 'Base' }, { passageNotes: [note('notenew3')], notes: 'Here' }, {})
    const { notes, passageNotes } = mergedWords(copies, body(paragraph(noted('A passage', 'notetwo2'))), new Map())
    expect(notes).toBe('Here')
    expect(passageNotes.map(({ id }) => id)).toEqual(['notenew3', 'notetwo2'])
  })
})

it('what is chosen for a site is taken one by one, and the type of the post stays', () => {
  const copies = {
    base: { ...nothingChosen, isPinned: false, terms: { genre: [['Wet']] } },
    mine: { ...nothingChosen, postType: 'review', isPinned: true, terms: { genre: [['Wet']], mood: [['Calm']] } },
    theirs: { ...nothingChosen, authorId: 7, isPinned: false, terms: { genre: [['Dry']] } }
  }
  const differences = mergeChoices(copies)
  expect(differences.map(({ chosen, taxonomy, by }) => `${chosen} ${taxonomy} by ${by}`)).toEqual(['author  by theirs', 'pin  by mine', 'terms genre by theirs', 'terms mood by mine'])
  expect(resolveChoice(copies, () => false, differences)).toEqual(copies.mine)
  expect(resolveChoice(copies, () => true, differences)).toEqual({ ...copies.theirs, postType: 'review' })
})
