import * as z from 'zod/mini'
import { articleIdSchema } from '../core/article/article-id'

/** The fields of the page that are written in. Each picture has a caption, a credit and an alt text of its own. */
export const caretFields = ['headline', 'dek', 'byline', 'caption', 'credit', 'alt', 'body'] as const

const offset = z.int().check(z.minimum(0))

/** Where the caret of an article stands, so that it can be put there again after the page has crashed. */
export const caretPlaceSchema = z.strictObject({
  articleId: articleIdSchema,
  field: z.enum(caretFields),
  /** Which of the fields of that name, from 0 in reading order. */
  index: offset,
  /** Where the selection began and where the caret is: characters of a field, positions of ProseMirror in the body. */
  anchor: offset,
  head: offset,
  /** How far under the window's upper edge the caret stands (in the body) or its field begins, in CSS pixels. Beyond the window when it was scrolled away. */
  top: z.number().check(z.minimum(-10_000_000), z.maximum(10_000_000))
})
export type CaretPlace = Readonly<z.infer<typeof caretPlaceSchema>>
