import type { BulletList, Inline, ListItem, OrderedList } from '../article/document'
import { inlineHtml, isBlank } from './wordpress-inline'
import { betweenBlocks, wordpressBlock } from './wordpress-block'

type List = BulletList | OrderedList

/** An item as WordPress can hold it: one text, then at most one list. */
interface HeldItem {
  readonly text: string
  readonly inner: HeldList | undefined
}

interface HeldList {
  readonly kind: List
  readonly items: readonly HeldItem[]
}

/**
 * A list with its items as blocks of their own; nothing when every item is blank, and blank items are left out. WordPress' item holds
 * one text and then one list, no more: further paragraphs of the text are set off by an empty line, and what stands after the inner
 * list goes on as items of it. So all words are kept, in reading order, and the numbers of the outer list stay right.
 */
export function findListBlock(list: List): string | undefined {
  const held = hold(list, list.content)
  return held.items.length === 0 ? undefined : listBlock(held)
}

function hold(kind: List, items: readonly ListItem[]): HeldList {
  return { kind, items: items.flatMap((item) => holdItem(item.content)) }
}

function holdItem(content: ListItem['content']): HeldItem[] {
  const firstList = content.findIndex((child) => child.type !== 'paragraph')
  const before = firstList === -1 ? content : content.slice(0, firstList)
  const text = before.flatMap((child) => (child.type === 'paragraph' ? textOfParagraph(child.content) : [])).join('<br><br>')
  const inner = firstList === -1 ? undefined : holdInner(content.slice(firstList))
  const isEmpty = text === '' && (inner === undefined || inner.items.length === 0)
  return isEmpty ? [] : [{ text, inner: inner?.items.length === 0 ? undefined : inner }]
}

function holdInner(content: ListItem['content']): HeldList | undefined {
  const kind = content.find((child) => child.type !== 'paragraph')
  if (kind === undefined) return undefined
  const items = content.flatMap((child) =>
    child.type === 'paragraph'
      ? textOfParagraph(child.content).map((text) => ({ text, inner: undefined }))
      : child.content.flatMap((item) => holdItem(item.content))
  )
  return { kind, items }
}

function textOfParagraph(content: readonly Inline[] | undefined): string[] {
  return isBlank(content) ? [] : [inlineHtml(content)]
}

function listBlock({ kind, items }: HeldList): string {
  const inner = items.map(itemBlock).join(betweenBlocks)
  if (kind.type === 'bulletList') return wordpressBlock('list', {}, `<ul class="wp-block-list">${inner}</ul>`)
  const { start } = kind.attrs
  if (start === 1) return wordpressBlock('list', { ordered: true }, `<ol class="wp-block-list">${inner}</ol>`)
  return wordpressBlock('list', { ordered: true, start }, `<ol start="${start}" class="wp-block-list">${inner}</ol>`)
}

function itemBlock({ text, inner }: HeldItem): string {
  return wordpressBlock('list-item', {}, `<li>${text}${inner === undefined ? '' : listBlock(inner)}</li>`)
}
