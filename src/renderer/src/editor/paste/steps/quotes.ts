import { styleOf } from '../style-of'
import { all, closingCite, hasWords, isBlock, make, rename, standsApart, unwrap } from '../tree'

/** Takes apart quotes that are only indents: mail programs make them of the button for indenting. Must see styles. */
export function dropIndents(tree: DocumentFragment): void {
  for (const quote of all(tree, 'blockquote')) {
    const style = styleOf(quote)
    if (!quote.matches('.gmail_quote') && /^(?:none|0)/.test(style.get('border') ?? '') && style.has('margin')) unwrap(quote)
  }
}

/** Quotes as the article has them: paragraphs and lists, and who is quoted in a line of its own. */
export function readQuotes(tree: DocumentFragment): void {
  for (const quote of all(tree, 'blockquote blockquote')) unwrap(quote)
  for (const quote of all(tree, 'blockquote:not([data-pull-quote], [data-fact-box])')) {
    for (const heading of all(quote, 'h1, h2, h3, h4, h5, h6')) rename(heading, 'p')
    for (const rule of all(quote, 'hr')) rule.remove()
    const source = quote.querySelector<HTMLElement>('footer') ?? closingCite(quote, standsApart) ?? (quote.nextElementSibling?.matches('cite') === true ? quote.nextElementSibling : null)
    if (source === null) continue
    source.remove()
    for (const block of all(source, '*').filter(isBlock)) {
      if (block.previousSibling !== null && hasWords(block.previousSibling)) block.before(make(block, 'br'))
      if (block.nextSibling !== null && !isBlock(block.nextSibling) && hasWords(block.nextSibling)) block.after(make(block, 'br'))
      unwrap(block)
    }
    quote.append(make(quote, 'p', [quote.ownerDocument.createTextNode(/^\s*[—–-]/.test(source.textContent) ? '' : '— '), ...source.childNodes]))
  }
}
