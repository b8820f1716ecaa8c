import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { articleExtensions } from './extensions/article-extensions'

const nothing = () => undefined

/** The editor's schema, for work on a text that nobody has before them. The surroundings are for views, and there are none. */
export function makeArticleSchema(): Schema {
  return getSchema(articleExtensions({ t: (key) => key, importPicture: () => Promise.resolve(undefined), waitFor: nothing, choosePicture: nothing, onLeftBehind: nothing }))
}
