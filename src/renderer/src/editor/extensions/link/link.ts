import type { Attribute } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { linkHrefSchema } from '../../../../../core/article/document'

/** Whether an address may become a link: the article model's own rule, so `javascript:` and its kin never enter. */
export function isLinkAddress(address: string): boolean {
  return linkHrefSchema.safeParse(address).success
}

/** A link: an address and nothing else. Typing makes none by itself, because names such as "will.i.am" look like addresses. */
export const ArticleLink = Link.extend({
  addAttributes() {
    const href: Attribute = { isRequired: true, validate: (value: unknown) => void linkHrefSchema.parse(value) }
    return { href }
  }
}).configure({
  autolink: false,
  openOnClick: false,
  linkOnPaste: true,
  markdownLinks: true,
  defaultProtocol: 'https',
  HTMLAttributes: {},
  isAllowedUri: isLinkAddress,
  shouldAutoLink: (address) => /^https?:\/\//i.test(address) && isLinkAddress(address)
})
