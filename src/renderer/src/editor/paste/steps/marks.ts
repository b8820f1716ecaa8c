import { styleAttribute, styleOf } from '../style-of'
import { all, asWritten, hasBlocks, hasWords, make, rename, unwrap } from '../tree'

type Style = ReadonlyMap<string, string>
const decoration = (style: Style) => `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''} ${style.get('text-underline') ?? ''}`
const isShorthandBold = (style: Style) => /(?:^|\s)(?:bold|[6-9]00)\s/.test(style.get('font') ?? '')

/** Word processors say with styles what HTML has elements for. */
const meanings = [
  { tag: 'strong', isMeant: (style: Style) => /^(?:bold(?:er)?|[6-9]00)$/.test(style.get('font-weight') ?? '') || isShorthandBold(style), within: 'b, strong, h1, h2, h3, h4, h5, h6, th' },
  { tag: 'em', isMeant: (style: Style) => /^(?:italic|oblique)/.test(style.get('font-style') ?? ''), within: 'i, em' },
  { tag: 's', isMeant: (style: Style) => decoration(style).includes('line-through'), within: 's, del, strike' },
  { tag: 'u', isMeant: (style: Style) => decoration(style).includes('underline'), within: 'u, a' }
] as const

/** Reads bold, italic, underline and strike off styles; after that no style means anything, and what only held styles goes. */
export function readMarks(tree: DocumentFragment): void {
  for (const monospaced of all(tree, 'tt, kbd, samp')) rename(monospaced, 'code')
  for (const raised of all(tree, 'sup, sub')) raised.replaceWith(...figuresOf(raised))
  for (const quoted of all(tree, 'q')) quoted.replaceWith('“', ...quoted.childNodes, '”')
  for (const styled of all(tree, `[${styleAttribute}]`)) {
    const style = styleOf(styled)
    styled.removeAttribute(styleAttribute)
    if (isNotMeant(styled, style)) unwrap(styled)
    else if (styled.matches('p, span, font, b, strong, i, em, u, s, a, td')) wrapContent(styled, style)
  }
  for (const empty of all(tree, 'span, font')) if (!isCredit(empty)) unwrap(empty)
  for (const bold of all(tree, `:is(h1, h2, h3, h4, h5, h6):not([${asWritten}])`).flatMap((heading) => all(heading, 'b, strong').filter((each) => isAllOf(each, heading)))) unwrap(bold)
  for (const underline of all(tree, 'u')) if (isAllOf(underline.querySelector('a'), underline)) unwrap(underline)
  for (const mark of all(tree, 'b, strong, i, em, u, s, strike, del, code')) if (!hasWords(mark) && mark.querySelector('img, br') === null) unwrap(mark)
}

/** Google Docs puts everything that is copied into a bold element that is not bold. */
function isNotMeant(element: Element, style: Style): boolean {
  if (element.matches('b, strong')) return /^(?:normal|[1-4]00)$/.test(style.get('font-weight') ?? '')
  return element.matches('i, em') && style.get('font-style') === 'normal'
}

/** In a caption a span may say whose the picture is, which is read with the picture. */
function isCredit(element: Element): boolean {
  return element.matches('[class*="credit" i]') && element.closest('figcaption, .MsoCaption') !== null
}

function wrapContent(styled: HTMLElement, style: Style): void {
  if (!hasWords(styled) || (styled.matches('td') && hasBlocks(styled))) return
  for (const { tag, isMeant, within } of meanings) {
    if (isMeant(style) && styled.closest(within) === null) styled.append(make(styled, tag, [...styled.childNodes]))
  }
}

function isAllOf(part: Element | null, whole: Element): boolean {
  return part !== null && part.textContent.trim() === whole.textContent.trim()
}

const raisedFigures = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const loweredFigures = '₀₁₂₃₄₅₆₇₈₉'

/** The article has no raised text, but figures of its own for 10² and H₂O. */
function figuresOf(raised: Element): (Node | string)[] {
  const text = raised.textContent.trim()
  if (!/^\d{1,4}$/.test(text)) return [...raised.childNodes]
  const figures = raised.matches('sub') ? loweredFigures : raisedFigures
  return [text.replace(/\d/g, (figure) => figures.charAt(Number(figure)))]
}
