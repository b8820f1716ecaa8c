import { all, make, unwrap } from '../tree'

/** Pull quotes of WordPress, and of pages that Copydesk made, become ours: one text, and who said it. Must see classes. */
export function readPullQuotes(tree: DocumentFragment): void {
  for (const figure of all(tree, 'figure.wp-block-pullquote, blockquote.wp-block-pullquote, figure.pull-quote')) {
    const cite = figure.querySelector('cite, figcaption')
    cite?.remove()
    const paragraphs = all(figure, 'p')
    for (const quote of all(figure, 'blockquote')) unwrap(quote)
    const text = make(figure, 'p', paragraphs.length === 0 ? [...figure.childNodes] : paragraphs.flatMap((paragraph, index) => [...(index === 0 ? [] : [make(figure, 'br')]), ...paragraph.childNodes]))
    text.dataset['pullQuoteText'] = ''
    const attribution = make(figure, 'p', cite === null ? [] : [...cite.childNodes])
    attribution.dataset['attribution'] = ''
    const quote = make(figure, 'blockquote', [text, attribution])
    quote.dataset['pullQuote'] = ''
    figure.replaceWith(quote)
  }
}
