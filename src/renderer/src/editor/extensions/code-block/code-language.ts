import { codeLanguageSchema } from '../../../../../core/article/document'

/** What was typed or found as the name of a language, as the article has it: small letters, and nothing that is part of no such name. */
export function languageFrom(text: string): string {
  const name = text.trim().toLowerCase().replace(/[^a-z0-9+#._-]/g, '')
  return codeLanguageSchema.safeParse(name).success ? name : ''
}
