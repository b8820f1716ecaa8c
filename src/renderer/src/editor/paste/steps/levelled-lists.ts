import type { ListLine } from '../build-lists'
import { buildLists } from '../build-lists'
import { all, runsOf, unwrap } from '../tree'

/**
 * Word on the web writes a list of its own for each line, Slack one for each change of level, with the level on the lines. They become one
 * list with lists in it.
 */
export function readLevelledLists(tree: DocumentFragment): void {
  for (const holder of all(tree, '.ListContainerWrapper')) unwrap(holder)
  const lists = all(tree, 'ul, ol').filter((list) => all(list, ':scope > li').some((line) => levelOf(line) !== undefined))
  for (const run of runsOf(lists)) {
    const [first] = run
    if (first === undefined) continue
    first.before(...buildLists(first, run.flatMap(readLines)))
    for (const list of run) list.remove()
  }
}

function readLines(list: HTMLElement): ListLine[] {
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10)
  return all(list, ':scope > li').map((line, index) => ({
    level: levelOf(line) ?? 1,
    isOrdered: list.matches('ol'),
    number: Number.isNaN(start) ? undefined : start + index,
    content: [...line.childNodes]
  }))
}

function levelOf(line: HTMLElement): number | undefined {
  const level = Number.parseInt(line.getAttribute('data-aria-level') ?? '', 10)
  const indent = Number.parseInt(line.getAttribute('data-stringify-indent') ?? '', 10)
  return Number.isNaN(level) ? (Number.isNaN(indent) ? undefined : indent + 1) : level
}
