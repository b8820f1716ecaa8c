import { structuredDataClass } from './structured-data-script'

/** A script of ours as it stands in HTML, or in the strings of JSON: no sign in it could end it. */
const script = `<script type=\\\\?"application/ld\\+json\\\\?" class=\\\\?"${structuredDataClass}\\\\?">[^<]*</script>`
/** The box around it, also of one whose tags WordPress has taken out because somebody saved the post who may send none. */
const box = `<div class="${structuredDataClass}" hidden(?:="[^"<>]*")?>(?:${script}|[^<]*)</div>`
/** A card of Ghost, which its editor has shown to all since. */
const card = `\\{"type":"html","version":1,"html":"${script}"(?:,"visibility":\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\})?\\}`

const scriptAlone = new RegExp(script)
const whole = new RegExp(`(?:\\n\\n)?<!-- wp:html -->\\n${box}\\n<!-- /wp:html -->|${box}|,${card}|${card},?`, 'g')

/** A stored content without the structured data that Copydesk has put into it: it is made of the words and no words of anybody's. */
export function withoutStructuredData(content: string): string {
  return content.includes(structuredDataClass) ? content.replace(whole, '') : content
}

/** Whether a site holds the structured data that stands in what it was sent, to the letter. */
export function hasStructuredDataOf(sent: string, held: string): boolean {
  const [found] = scriptAlone.exec(sent) ?? []
  return found === undefined || held.includes(found)
}
