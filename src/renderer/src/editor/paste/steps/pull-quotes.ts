import { all, make, makeLike, unwrap } from '../tree'

/** Pull quotes of WordPress, and of pages that Copydesk made, become ours: one text, and who said it. Must see classes. */
export function readPullQuotes(tree: DocumentFragment): void {
  for (const figure of all(tree, 'figure.wp-block-pullquote, blockquote.wp-block-pullquote, figure.pull-quote, blockquote.pull-quote')) {
    const cite = figure.querySelector('cite, figcaption')
    if (cite !== null && cite.textContent.trim() === figure.textContent.trim()) continue // nobody says what
    cite?.remove()
    const paragraphs = all(figure, 'p')
    for (const quote of all(figure, 'blockquote')) unwrap(quote)
    const [first = figure] = paragraphs
    const text = makeLike(first, 'p', paragraphs.length === 0 ? [...figure.childNodes] : paragraphs.flatMap((paragraph, index) => [...(index === 0 ? [] : [make(figure, 'br')]), ...paragraph.childNodes]))
    text.dataset['pullQuoteText'] = ''
    const attribution = makeLike(cite ?? first, 'p', cite === null ? [] : [...cite.childNodes])
    attribution.dataset['attribution'] = ''
    const quote = make(figure, 'blockquote', [text, attribution])
    quote.dataset['pullQuote'] = ''
    figure.replaceWith(quote)
  }
}
