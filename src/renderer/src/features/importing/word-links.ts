/** The instruction of a field, in however many runs Word keeps it: all up to the next mark of a field, where that ends the instruction. Nothing is read twice. */
const instructions = /(<w:fldChar\b[^<>]*\bw:fldCharType="begin"[^<>]*>)((?:(?!<w:fldChar\b)[^])*)(?=<w:fldChar\b[^<>]*\bw:fldCharType="(?:separate|end)")/g
const part = /(<w:instrText\b[^<>]*>)([^<]*)(?=<\/w:instrText>)/g
/** An argument in quotes, a switch, or an argument without. */
const tokens = /"([^"]*)"|\\(\S)|([^\s"\\]\S*)/g
/** Switches of a link that have an argument: a place in the document that it leads to, what is shown over it, the window it opens in. */
const withArgument: ReadonlySet<string | undefined> = new Set(['l', 'o', 't'])

/**
 * Fields that are links (ECMA-376, 17.16.5.25) as the library reads them, which takes all up to the last quote for the address: with the address alone, and
 * with the place in it behind a #. LibreOffice writes each link with a # so, Word those with a tip.
 */
export function plainLinks(xml: string): string {
  return xml.replace(instructions, (whole: string, begin: string, between: string) => {
    const instruction = [...between.matchAll(part)].map(([, , text = '']) => text).join('').replaceAll('&quot;', '"')
    const link = /^\s*HYPERLINK\s([^]*)/i.exec(instruction)?.[1]
    if (link === undefined) return whole
    let code: string | undefined = ` HYPERLINK ${addressOf(link)} `
    const rewritten = between.replace(part, (_whole: string, open: string) => {
      const text = code ?? ''
      code = undefined
      return open + text
    })
    return begin + rewritten
  })
}

function addressOf(link: string): string {
  let address = ''
  let place = ''
  let before: string | undefined
  for (const [, quoted, letter, bare] of link.matchAll(tokens)) {
    const argument = quoted ?? bare ?? ''
    if (letter === undefined && withArgument.has(before)) place = before === 'l' ? argument : place
    else if (letter === undefined && address === '') address = argument
    before = letter?.toLowerCase()
  }
  if (address === '') return `\\l "${place}"`
  return place === '' || address.includes('#') ? `"${address}"` : `"${address}#${place}"`
}
