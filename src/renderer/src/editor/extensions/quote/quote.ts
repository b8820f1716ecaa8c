import { Blockquote } from '@tiptap/extension-blockquote'
import { flowContent } from '../lists/lists'

export const Quote = Blockquote.extend({ content: flowContent })
