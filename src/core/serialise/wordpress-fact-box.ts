import type { FactBox } from '../article/document'
import { betweenBlocks, wordpressBlock } from './wordpress-block'
import { inlineHtml, isBlank } from './wordpress-inline'

/**
 * A fact box as a group of the class `fact-box`: its title as a heading of level 3, and the blocks that were made of its paragraphs and
 * lists. Nothing where neither says anything.
 */
export function wordpressFactBox({ content: [title] }: FactBox, blocks: readonly string[]): string[] {
  const heading = isBlank(title.content) ? [] : [wordpressBlock('heading', { level: 3 }, `<h3 class="wp-block-heading">${inlineHtml(title.content)}</h3>`)]
  const inner = [...heading, ...blocks]
  return inner.length === 0 ? [] : [wordpressBlock('group', { className: 'fact-box' }, `<div class="wp-block-group fact-box">${inner.join(betweenBlocks)}</div>`)]
}
