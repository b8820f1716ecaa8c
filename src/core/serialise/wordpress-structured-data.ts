import type { StructuredData } from '../structured-data/structured-data'
import { structuredDataClass, structuredDataScript } from '../structured-data/structured-data-script'
import { wordpressBlock } from './wordpress-block'

/**
 * Structured data as a block of HTML, for users alone who may send scripts. It stands in a hidden box: whoever saves the post later without that right has
 * its tags taken out by WordPress, which leaves what stands between them.
 */
export function wordpressStructuredData(data: StructuredData): string {
  return wordpressBlock('html', {}, `<div class="${structuredDataClass}" hidden>${structuredDataScript(data)}</div>`)
}
