import { expect, test } from 'vitest'
import { findListBlock } from '../../../../src/core/serialise/wordpress-list'
import { bulletList, listItem, orderedList, paragraph } from '../../../support/build-document'

const item = (html: string) => `<!-- wp:list-item -->\n<li>${html}</li>\n<!-- /wp:list-item -->`
const bullets = (...items: string[]) => `<!-- wp:list -->\n<ul class="wp-block-list">${items.join('\n\n')}</ul>\n<!-- /wp:list -->`
const numbers = (...items: string[]) => `<!-- wp:list {"ordered":true} -->\n<ol class="wp-block-list">${items.join('\n\n')}</ol>\n<!-- /wp:list -->`

test('each item is a block of its own', () => {
  expect(findListBlock(bulletList('one', 'two'))).toBe(bullets(item('one'), item('two')))
})

test('a list within an item stands after its text', () => {
  expect(findListBlock(orderedList(1, listItem('one', bulletList('a', 'b'))))).toBe(numbers(item(`one${bullets(item('a'), item('b'))}`)))
})

test('a list that starts elsewhere than at one says so', () => {
  expect(findListBlock(orderedList(5, 'five'))).toBe(
    `<!-- wp:list {"ordered":true,"start":5} -->\n<ol start="5" class="wp-block-list">${item('five')}</ol>\n<!-- /wp:list -->`
  )
})

test('further paragraphs of an item are set off by an empty line', () => {
  expect(findListBlock(bulletList(listItem('one', paragraph(), 'two')))).toBe(bullets(item('one<br><br>two')))
})

test('what stands after the inner list goes on in it, in reading order', () => {
  expect(findListBlock(orderedList(1, listItem('one', bulletList('a'), 'after', orderedList(3, 'c', 'd')), 'two'))).toBe(
    numbers(item(`one${bullets(item('a'), item('after'), item('c'), item('d'))}`), item('two'))
  )
})

test('blank items are left out, and a list of nothing else is no list', () => {
  expect(findListBlock(bulletList('one', ' ', listItem('', bulletList('')), 'two'))).toBe(bullets(item('one'), item('two')))
  expect(findListBlock(bulletList('', listItem(orderedList(1, ' '))))).toBeUndefined()
})
