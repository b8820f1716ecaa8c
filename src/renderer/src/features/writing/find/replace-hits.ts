import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { articleSchema } from '../../../../../core/article/article'
import type { Hit } from '../../../../../core/find/find-query'
import { placedPictureSchema } from '../../../../../core/picture/picture'
import { replaceInDocument, replaceInText } from '../../../editor/commands/replace-in-document'
import { FieldStep } from '../../../editor/history/field-step'
import { replacementMeta } from '../../../editor/history/replacement-meta'
import type { DocumentHit } from '../../../editor/queries/find-in-document'
import type { ArticleSession } from '../../../session/article-session'
import { leadWords, readTextField, textFields } from '../../../session/text-fields'
import type { TextField } from '../../../session/text-fields'
import type { ArticleHit } from './article-hits'

export interface Replaced {
  readonly replaced: number
  /** How many hits were left because their place cannot hold the longer text. */
  readonly left: number
}

/** Replaces hits of the article as it is now, given in reading order, wherever they stand: one undo step. */
export function replaceHits(editor: Editor, session: ArticleSession, hits: readonly ArticleHit[], replacement: string): Replaced {
  const transaction = closeHistory(editor.state.tr).setMeta(replacementMeta, true)
  const left = replaceInDocument(transaction, hits.filter(isInDocument), replacement) + replaceInFields(transaction, session, hits, replacement)
  if (!transaction.docChanged) return { replaced: 0, left: hits.length }
  const { state } = editor
  editor.view.dispatch(transaction)
  // Refused: the text as a whole would have been too long.
  if (editor.state === state) return { replaced: 0, left: hits.length }
  editor.view.dispatch(closeHistory(editor.state.tr))
  return { replaced: hits.length - left, left }
}

function isInDocument(hit: ArticleHit): hit is DocumentHit {
  return hit.place.kind !== 'field'
}

function replaceInFields(transaction: Transaction, session: ArticleSession, hits: readonly ArticleHit[], replacement: string): number {
  let left = 0
  for (const field of textFields) {
    const inField: Hit[] = hits.flatMap(({ place, hit }) => (place.kind === 'field' && place.field === field ? [hit] : []))
    if (inField.length === 0) continue
    const before = readTextField(session, field)
    const after = replaceInText(before, inField, replacement)
    if (isFieldText(field, after)) transaction.step(new FieldStep(field, before, after))
    else left += inField.length
  }
  return left
}

/** Whether an article may hold this text in this field. */
function isFieldText(field: TextField, text: string): boolean {
  const schema = field === 'headline' || field === 'dek' ? articleSchema.shape[field] : placedPictureSchema.shape[leadWords[field]]
  return schema.safeParse(text).success
}
