import { Document } from '@tiptap/extension-document'

/** The body: blocks, and listicles, which stand only at its top. */
export const ArticleDocument = Document.extend({ content: '(block | listicle)+' })
