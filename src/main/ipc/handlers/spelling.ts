import type { Spelling } from '../../spelling/spelling'
import type { Handlers } from '../answer-request'

type SpellingHandlers = Pick<Handlers, 'spelling:list' | 'spelling:check' | 'spelling:suggest'>

export function createSpellingHandlers(spelling: Spelling): SpellingHandlers {
  return {
    'spelling:list': async () => [...(await spelling.languages())],
    'spelling:check': async ({ languages, words }) => [...(await spelling.check(languages, words))],
    'spelling:suggest': async ({ languages, word }) => [...(await spelling.suggest(languages, word))]
  }
}
