import { escapeBlockAttributes } from './escape'

export type BlockAttributes = Readonly<Record<string, string | number | boolean>>

/** Blocks, and blocks within a block, are parted by one blank line: the only form that the block editor does not rewrite. */
export const betweenBlocks = '\n\n'

/**
 * One block as WordPress stores it: its HTML between two comments. `name` without the `core/` that all of ours have; attributes that
 * equal WordPress' own default are left out by the caller.
 */
export function wordpressBlock(name: string, attributes: BlockAttributes, html: string): string {
  const json = Object.keys(attributes).length === 0 ? '' : ` ${escapeBlockAttributes(attributes)}`
  return `<!-- wp:${name}${json} -->\n${html}\n<!-- /wp:${name} -->`
}
