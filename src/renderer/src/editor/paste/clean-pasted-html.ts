import { sanitizeHtml } from './sanitize-html'

/** Word processors say with styles what HTML has elements for. */
const meanings = [
  { element: 'strong', style: /font-weight\s*:\s*(bold|[6-9]00)/i, within: 'b, strong, h1, h2, h3, h4, h5, h6' },
  { element: 'em', style: /font-style\s*:\s*italic/i, within: 'i, em' },
  { element: 's', style: /text-decoration[\w-]*\s*:[^;]*line-through/i, within: 's, del, strike' },
  { element: 'u', style: /text-decoration[\w-]*\s*:[^;]*underline/i, within: 'u, a' }
] as const

/** Google Docs puts everything that is copied into a bold element that is not bold. */
const notBold = /font-weight\s*:\s*(normal|[1-4]00)/i

/**
 * Foreign HTML made harmless, its styles read and gone. They are renamed before anything parses them: the page's policy refuses style
 * attributes, and would say so for each.
 */
export function cleanPastedHtml(html: string): string {
  const template = document.createElement('template')
  template.innerHTML = sanitizeHtml(html.replace(/(<[^<>]*\s)style(?=\s*=)/gi, '$1data-style'))
  for (const styled of template.content.querySelectorAll<HTMLElement>('[data-style]')) {
    const style = styled.dataset['style'] ?? ''
    delete styled.dataset['style']
    if (styled.matches('b, strong') && notBold.test(style)) styled.replaceWith(...styled.childNodes)
    else if (styled.matches('span, font, b, strong, i, em, u, a')) wrapContent(styled, style)
  }
  return template.innerHTML
}

function wrapContent(styled: HTMLElement, style: string): void {
  for (const { element, style: sign, within } of meanings) {
    if (!sign.test(style) || styled.closest(within) !== null) continue
    const wrapper = document.createElement(element)
    wrapper.append(...styled.childNodes)
    styled.append(wrapper)
  }
}
