import { all, make } from '../tree'

/** Until an article can hold blocks of code, one is a paragraph of code with its lines and its indents. */
export function readCodeBlocks(tree: DocumentFragment): void {
  for (const block of all(tree, 'pre')) {
    for (const br of all(block, 'br')) br.replaceWith('\n')
    const lines = block.textContent.replace(/\s+$/, '').replace(/^\n+/, '').split('\n')
    block.replaceWith(make(block, 'p', lines.flatMap((line, index) => [...(index === 0 ? [] : [make(block, 'br')]), ...(line === '' ? [] : [codeOf(block, line)])])))
  }
}

function codeOf(near: Node, line: string): Node {
  const code = make(near, 'code')
  code.textContent = line.replace(/\t/g, '  ').replace(/^ +/, (indent) => '\u00a0'.repeat(indent.length))
  return code
}
