import type { ArticleSession } from './article-session'

/** The texts of an article that stand above its body, in reading order. */
export const textFields = ['headline', 'dek', 'lead-caption', 'lead-credit', 'lead-alt'] as const
export type TextField = (typeof textFields)[number]

/** What each of the fields of the lead picture is in it. */
export const leadWords = { 'lead-caption': 'caption', 'lead-credit': 'credit', 'lead-alt': 'alt' } as const

/** What a field says; the words of a lead picture that is not there are empty. */
export function readTextField(session: ArticleSession, field: TextField): string {
  if (field === 'headline' || field === 'dek') return session.get(field)
  return session.get('leadPicture')?.[leadWords[field]] ?? ''
}

/** Changes a field; the words of a lead picture that is not there go nowhere. */
export function writeTextField(session: ArticleSession, field: TextField, text: string): void {
  if (field === 'headline' || field === 'dek') {
    session.set(field, text)
    return
  }
  const picture = session.get('leadPicture')
  if (picture !== null) session.set('leadPicture', { ...picture, [leadWords[field]]: text })
}
