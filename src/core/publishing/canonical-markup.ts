/**
 * Markup in the one form in which it is compared. WordPress cleans what users without `unfiltered_html` send and on the way writes
 * `<img … />` for `<img …/>` and `&#091;` for `&#91;`: that is no change of anybody's.
 */
export function canonicalMarkup(markup: string): string {
  return markup.trim().replace(/\s*\/>/g, '/>').replace(/&#0+(?=[1-9]\d*;)/g, '&#').replaceAll('&apos;', "'")
}
