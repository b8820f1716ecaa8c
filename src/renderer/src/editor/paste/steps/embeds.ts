import { findEmbedAddress } from '../../../../../core/embed/embed-address'
import { placeAttribute } from '../../picture/place-attribute'
import { destinationOf } from './links'
import { all, hasWords, linesOf, make } from '../tree'

/** What services give away to be put into a page, and the attribute that says which post it is; without one, the last link that leads to one. */
const givenAway: readonly (readonly [selector: string, attribute: string])[] = [
  ['blockquote.twitter-tweet, blockquote.twitter-video', 'cite'],
  ['blockquote.instagram-media', 'data-instgrm-permalink'],
  ['blockquote.tiktok-embed', 'cite'],
  ['.fb-post, .fb-video', 'data-href']
]

/** Players and posts of services become embeds, with the title or the words they bring along; other frames go. Must see classes. */
export function readEmbeds(tree: DocumentFragment): void {
  for (const block of all(tree, '.wp-block-embed, figure.embed')) {
    const wrapper = block.querySelector('.wp-block-embed__wrapper')
    const figcaption = block.querySelector('figcaption')
    const caption = figcaption === null ? '' : linesOf(figcaption)
    const inside = wrapper?.querySelector('iframe')
    const found = addressIn(wrapper?.textContent ?? '') ?? addressIn(inside?.getAttribute('src') ?? '') ?? addressOfPost(block)
    if (found !== undefined) replaceWithCard(block, found, inside?.getAttribute('title') ?? '', caption)
  }
  for (const [selector, attribute] of givenAway) {
    for (const post of all(tree, selector)) {
      const found = addressIn(post.getAttribute(attribute) ?? '') ?? addressOfPost(post)
      if (found !== undefined) replaceWithCard(post, found, post.querySelector('p')?.textContent ?? '')
    }
  }
  for (const frame of all(tree, 'iframe')) {
    const found = addressIn(frame.getAttribute('src') ?? frame.getAttribute('data-src') ?? '')
    if (found === undefined) frame.remove()
    else replaceWithCard(frame, found, frame.getAttribute('title') ?? '')
  }
}

function addressIn(text: string): string | undefined {
  return findEmbedAddress(text.trim().replace(/^\/\//, 'https://'))?.address
}

function addressOfPost(post: ParentNode): string | undefined {
  return all(post, 'a[href]')
    .map((link) => addressIn(destinationOf(link.getAttribute('href') ?? '')))
    .findLast((address) => address !== undefined)
}

/** Titles that players have by themselves say nothing. */
const empty = /^(?:youtube video player|vimeo[ -](?:video )?player|spotify embed.*|embedded (?:post|video).*|video|iframe)?$/i

function replaceWithCard(element: HTMLElement, address: string, title: string, caption = ''): void {
  const words = title.replace(/\s+/g, ' ').trim()
  const card = make(element, 'figure')
  card.dataset['card'] = 'embed'
  card.dataset['words'] = placeAttribute({ address, title: empty.test(words) ? '' : words.slice(0, 500), caption: caption.replace(/\s+/g, ' ').slice(0, 5_000) })
  // A frame alone in its paragraph stands for it.
  const holder = element.closest('p')
  element.replaceWith(card)
  if (holder !== null && !hasWords(holder) && holder.childElementCount === 1) holder.replaceWith(card)
}
