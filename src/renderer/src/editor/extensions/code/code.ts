import { Code } from '@tiptap/extension-code'

/** Code within a sentence. It excludes only itself, because the article model lets it be bold or a link as well. */
export const InlineCode = Code.extend({ excludes: 'code' })
