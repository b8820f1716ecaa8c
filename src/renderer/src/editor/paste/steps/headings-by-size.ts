import { styleAttribute, styleOf } from '../style-of'
import { all, hasBlocks, hasWords, isElement, rename } from '../tree'

const longestHeading = 150
/** How much larger than the text a line must be. */
const factor = 1.25
const pixels: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3 }

/**
 * Where nothing is called a heading, a short line that is larger than the text as a whole is one; the largest are the highest. Where
 * something is, sizes mean nothing more.
 */
export function readHeadingsBySize(tree: DocumentFragment): void {
  if (tree.querySelector('h1, h2, h3, h4, h5, h6') !== null || tree.querySelector(`[${styleAttribute}*="font" i]`) === null) return
  const lines = all(tree, 'p, div').filter((line) => !hasBlocks(line) && hasWords(line) && line.closest('li, td, th, blockquote, pre') === null)
  const lengths = new Map<number, number>()
  const sized = lines.map((line) => {
    const sizes = sizesIn(line)
    for (const { size, length } of sizes) lengths.set(size, (lengths.get(size) ?? 0) + length)
    return { line, smallest: Math.min(...sizes.map(({ size }) => size)) }
  })
  const [text] = [...lengths].sort((one, other) => other[1] - one[1]).map(([size]) => size)
  if (text === undefined) return
  const headings = sized.filter(({ line, smallest }) => Number.isFinite(smallest) && smallest >= text * factor && line.textContent.trim().length <= longestHeading)
  const largest = [...new Set(headings.map(({ smallest }) => smallest))].sort((one, other) => other - one)
  for (const { line, smallest } of headings) rename(line, `h${Math.min(largest.indexOf(smallest) + 2, 4)}`)
}

function sizesIn(line: HTMLElement): { size: number; length: number }[] {
  const sizes: { size: number; length: number }[] = []
  const visit = (node: Node, inherited: number) => {
    const size = isElement(node) ? sizeOf(node) ?? inherited : inherited
    if (size > 0 && node.nodeType === 3 && hasWords(node)) sizes.push({ size, length: node.textContent?.length ?? 0 })
    node.childNodes.forEach((child) => visit(child, size))
  }
  visit(line, 0)
  return sizes
}

function sizeOf(element: Element): number | undefined {
  const style = styleOf(element)
  const [, value = '', unit = ''] = /^(?:.*\s)?(\d+(?:\.\d+)?)(px|pt)/.exec(style.get('font-size') ?? style.get('font') ?? '') ?? []
  const factor = pixels[unit]
  return factor === undefined ? undefined : Math.round(Number(value) * factor)
}
