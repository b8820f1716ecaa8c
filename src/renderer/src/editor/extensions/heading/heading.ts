import { Heading } from '@tiptap/extension-heading'
import type { HeadingOptions } from '@tiptap/extension-heading'
import type { Attribute } from '@tiptap/core'
import * as z from 'zod/mini'
import type { EditorTexts } from '../../editor-texts'
import { hintedText } from '../hints/hinted-text'

interface BodyHeadingOptions extends HeadingOptions {
  readonly t: EditorTexts
}

const levelSchema = z.union([z.literal(2), z.literal(3), z.literal(4)])

/** Headings of the body. Level 1 is the headline's: what is pasted with it, or with 5 and 6, takes the nearest level there is. */
export const BodyHeading = Heading.extend<BodyHeadingOptions>({
  addAttributes() {
    const level: Attribute = { default: 2, rendered: false, validate: (value: unknown) => void levelSchema.parse(value) }
    return { level }
  },
  parseHTML() {
    return [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 4 } },
      { tag: 'h5', attrs: { level: 4 } },
      { tag: 'h6', attrs: { level: 4 } }
    ]
  },
  addNodeView() {
    const { t } = this.options
    return ({ node }) => hintedText(node, { tag: `h${levelSchema.parse(node.attrs['level'])}`, hint: t('headingHint') })
  }
})
