import { languageFrom } from '../../extensions/code-block/code-language'
import { all, hasBlocks, isBlock, make } from '../tree'

/** What has no place for a block of code. */
const tightPlaces = 'li, blockquote, td, th'

/** Code as the article has it: its lines and its language, and nothing of what a page did to colour it. */
export function readCodeBlocks(tree: DocumentFragment): void {
  for (const block of all(tree, 'pre')) {
    for (const br of all(block, 'br')) br.replaceWith('\n')
    for (const line of all(block, '*').filter((each) => isBlock(each) && !hasBlocks(each))) if (!line.textContent.endsWith('\n')) line.append('\n')
    const code = block.textContent.replace(/\r\n?/g, '\n').replace(/^\n+/, '').replace(/\s+$/, '')
    block.replaceWith(block.closest(tightPlaces) === null ? codeBlock(block, code) : codeParagraph(block, code))
  }
}

function codeBlock(block: HTMLElement, text: string): Node {
  const made = make(block, 'pre')
  const language = languageOf(block)
  if (language !== '') made.setAttribute('data-language', language)
  const code = make(block, 'code')
  code.textContent = text
  made.append(code)
  return made
}

/** The class that highlighters go by, on the code or around it. */
function languageOf(block: HTMLElement): string {
  const holders = [block.querySelector('code'), block, block.parentElement]
  const names = holders.flatMap((holder) => /(?:^|\s)(?:language|lang|highlight-source)-([\w+#.-]+)/.exec(holder?.className ?? '')?.[1] ?? [])
  return languageFrom(names[0] ?? '')
}

/** In a list, a quote or a cell: a paragraph of code with its lines and its indents. */
function codeParagraph(block: HTMLElement, text: string): Node {
  const lines = text.split('\n')
  return make(block, 'p', lines.flatMap((line, index) => [...(index === 0 ? [] : [make(block, 'br')]), ...(line === '' ? [] : [codeOf(block, line)])]))
}

function codeOf(near: Node, line: string): Node {
  const code = make(near, 'code')
  code.textContent = line.replace(/\t/g, '  ').replace(/^ +/, (indent) => '\u00a0'.repeat(indent.length))
  return code
}
