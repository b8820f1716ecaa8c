import { describe, expect, it } from 'vitest'
import { linkSuggestions, mayBeWords } from '../../../../../src/renderer/src/features/writing/link-suggestions'

const harbor = { title: 'Top 3 Reasons for “Harbor Lights”', link: 'https://news.example/harbor/' }
const seoul = { title: '서울의 카페 7곳', link: 'https://news.example/seoul/' }
const café = { title: 'A Café of the Harbor', link: 'https://news.example/cafe/' }

describe('suggestions for a link', () => {
  it.each([
    ['harbor', [harbor, café]],
    ['HARBOR lights', [harbor]],
    ['cafe', [café]],
    ['카', [seoul]],
    ['nothing', []]
  ])('for “%s” are the posts with all of its words', (typed, expected) => {
    expect(linkSuggestions(typed, [], [harbor, seoul, café])).toEqual(expected)
  })

  it('name an address once, as the library calls it, and articles of the library first', () => {
    const ours = { ...café, title: 'Harbor Café (new headline)' }
    expect(linkSuggestions('harbor', [ours], [harbor, café])).toEqual([ours, harbor])
  })

  it('begin with what begins with the words, among what only the site has', () => {
    const about = { title: 'About us', link: 'https://news.example/about/' }
    const posts = Array.from({ length: 9 }, (_, index) => ({ title: `All about film ${String(index)}`, link: `https://news.example/${String(index)}/` }))
    expect(linkSuggestions('about', [harbor], [...posts, about])[0]).toEqual(about)
    expect(linkSuggestions('about', [{ ...harbor, title: 'All about harbors' }], [...posts, about]).slice(0, 2).map(({ title }) => title)).toEqual(['All about harbors', 'About us'])
  })

  it('are a handful', () => {
    expect(linkSuggestions('post', [], Array.from({ length: 100 }, (_, index) => ({ title: `Post ${String(index)}`, link: `https://news.example/${String(index)}/` })))).toHaveLength(6)
  })

  it.each([['https://x.example', false], ['/reviews/', false], ['#top', false], ['mailto:a@b.example', false], ['h', false], ['서', true], ['harbor', true], ['', false]])('“%s” may be words: %s', (typed, expected) => {
    expect(mayBeWords(typed)).toBe(expected)
  })
})
