import { articleSchema } from '../../../core/article/article'
import { placedPictureSchema } from '../../../core/picture/picture'
import type { ArticleSession } from './article-session'

/** The texts of an article that stand above its body, in reading order. */
export const textFields = ['headline', 'dek', 'lead-caption', 'lead-credit', 'lead-alt'] as const
export type TextField = (typeof textFields)[number]

const wordsOf = { 'lead-caption': 'caption', 'lead-credit': 'credit', 'lead-alt': 'alt' } as const

/** What a field says; the words of a lead picture that is not there are empty. */
export function readTextField(session: ArticleSession, field: TextField): string {
  if (field === 'headline' || field === 'dek') return session.get(field)
  return session.get('leadPicture')?.[wordsOf[field]] ?? ''
}

/** Changes a field; the words of a lead picture that is not there go nowhere. */
export function writeTextField(session: ArticleSession, field: TextField, text: string): void {
  if (field === 'headline' || field === 'dek') {
    session.set(field, text)
    return
  }
  const picture = session.get('leadPicture')
  if (picture !== null) session.set('leadPicture', { ...picture, [wordsOf[field]]: text })
}

/** Whether an article may hold this text in this field. */
export function isFieldText(field: TextField, text: string): boolean {
  const schema = field === 'headline' || field === 'dek' ? articleSchema.shape[field] : placedPictureSchema.shape[wordsOf[field]]
  return schema.safeParse(text).success
}
