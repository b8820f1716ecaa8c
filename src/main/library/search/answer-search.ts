import type { MessagePort } from 'node:worker_threads'
import { writeIds } from '../../../ipc/long-lists'
import type { SearchAnswer, SearchQuestion } from './search-messages'
import { searchQuestionSchema } from './search-messages'
import type { SearchFolders } from './search-texts'
import { SearchTexts } from './search-texts'

/** Answers questions about the words of a library, one after the other. The articles are read with the first one. */
export function answerSearch(port: Pick<MessagePort, 'on' | 'postMessage'>, folders: SearchFolders): void {
  let texts: SearchTexts | undefined
  const read = (): SearchTexts => {
    const made = new SearchTexts(folders)
    made.readAll()
    return made
  }

  const answer = (question: SearchQuestion): Omit<SearchAnswer, 'number'> => {
    texts ??= read()
    switch (question.kind) {
      case 'prepare':
        return { ids: '', excerpts: [] }
      case 'find': {
        texts.readAgain(question.touched)
        const { ids, inSight } = texts.find(question.terms)
        return { ids: writeIds(ids), excerpts: texts.excerpts(question.terms, inSight) }
      }
      case 'find-excerpts':
        return { ids: '', excerpts: texts.excerpts(question.terms, question.ids) }
    }
  }
  port.on('message', (message: unknown) => {
    const question = searchQuestionSchema.parse(message)
    port.postMessage({ number: question.number, ...answer(question) })
  })
}
