import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ArticleFields, ArticleSession, FieldName } from './article-session'

const SessionContext = createContext<ArticleSession | undefined>(undefined)
export const SessionProvider = SessionContext.Provider

/** The session of the open article. Only to be used within a `SessionProvider` that holds one. */
export function useSession(): ArticleSession {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('No article is open here')
  return session
}

/** A field of the open article, rendered anew only when this field changes. */
export function useField<Name extends FieldName>(name: Name): ArticleFields[Name] {
  const session = useSession()
  return useSyncExternalStore(
    (listener) => session.subscribe(name, listener),
    () => session.get(name)
  )
}
