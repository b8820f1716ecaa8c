import type { Article } from '../../../../../../src/core/article/article'
import type { FindQuery } from '../../../../../../src/core/find/find-query'
import { createEditor } from '../../../../../../src/renderer/src/editor/create-editor'
import { playFieldSteps } from '../../../../../../src/renderer/src/editor/history/field-step'
import { readBody } from '../../../../../../src/renderer/src/editor/queries/read-body'
import { ArticleSearch } from '../../../../../../src/renderer/src/features/writing/find/article-search'
import { spotIn } from '../../../../../../src/renderer/src/features/writing/find/article-hits'
import { FieldPast } from '../../../../../../src/renderer/src/features/writing/field-past'
import { ArticleSession } from '../../../../../../src/renderer/src/session/article-session'
import { readTextField, writeTextField } from '../../../../../../src/renderer/src/session/text-fields'
import { surroundings } from '../../../editor/editor-surroundings'
import { anArticle, Disk } from '../../../session/open-document'

/** An article that lies open with a search over it, as the page wires them. */
export function openSearch(changes: Partial<Article>) {
  const session = new ArticleSession(anArticle({ headline: '', ...changes }), new Disk().save)
  const editor = createEditor({ body: session.currentBody(), surroundings: surroundings(), onChange: () => session.bodyChanged(), onMove: () => undefined })
  const holder = document.createElement('div')
  document.body.replaceChildren(holder)
  editor.mount(holder)
  session.attachEditor(() => readBody(editor.state.doc))
  const past = new FieldPast(editor)
  editor.on('transaction', ({ transaction }) => {
    playFieldSteps(transaction, { read: (field) => readTextField(session, field), write: (field, text) => writeTextField(session, field, text) })
    past.follow(transaction)
  })
  const search = new ArticleSearch(editor, session, spotIn({ field: 'headline', offset: 0 }))
  search.start()
  const seek = (text: string, how: Partial<FindQuery> = {}) => search.seek({ text, isCaseSensitive: false, isWholeWord: false, isPattern: false, ...how })
  const written = () => ({ headline: session.get('headline'), dek: session.get('dek'), leadPicture: session.get('leadPicture'), body: session.currentBody() })
  return { editor, session, search, past, seek, written }
}
