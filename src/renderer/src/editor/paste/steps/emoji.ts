import { all } from '../tree'

const emojiImages = 'img[data-stringify-type="emoji"], img.c-emoji, img.emoji, img.wp-smiley, img.an1, img[data-emoji], img.notion-emoji'

const emoji = /^\p{Emoji_Presentation}(?:\p{Emoji_Modifier}|\p{Emoji_Presentation}|\u200d|\ufe0f)*$/u

/** Pictures of emoji become the emoji. */
export function readEmoji(tree: DocumentFragment): void {
  for (const image of all(tree, emojiImages)) image.replaceWith(textOf(image))
  for (const image of all(tree, 'img[alt]')) if (emoji.test(altOf(image))) image.replaceWith(altOf(image))
}

function textOf(image: HTMLElement): string {
  const said = image.dataset['emoji'] ?? altOf(image)
  return /^:.*:$/.test(said) || said === '' ? fromFileName(image.getAttribute('src') ?? '') ?? said : said
}

/** Slack's files are named for the code points: ".../1f389.png", "1f468-200d-1f4bb@2x.png". */
function fromFileName(address: string): string | undefined {
  const name = /\/([0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*)(?:@\dx)?\.\w+$/i.exec(address)?.[1]
  const points = name?.split('-').map((point) => Number.parseInt(point, 16)) ?? []
  return points.length > 0 && points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : undefined
}

function altOf(image: Element): string {
  return image.getAttribute('alt') ?? ''
}
