import type { FoundArticle } from '../../../ipc/safe-mode'

/** Short enough for any disk, with the id and the ending behind it: three bytes a Hangul syllable, 255 bytes a name. */
const longestHeadline = 60

/** The name of an article's text: its headline as far as any disk takes it, and its id, which no other article has. */
export function textNameOf({ headline, id }: Pick<FoundArticle, 'headline' | 'id'>): string {
  const name = [...headline.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ').replace(/\s+/g, ' ').trim()]
    .slice(0, longestHeadline)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${name} (${id}).md`.trimStart()
}
