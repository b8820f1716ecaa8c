import type { FoundArticle } from '../../../ipc/safe-mode'

/** Of the 255 bytes that a name may have on most disks; the id and the ending come behind. */
const longestHeadline = 150

/** The name of an article's text: its headline as far as any disk takes it, and its id, which no other article has. */
export function textNameOf({ headline, id }: Pick<FoundArticle, 'headline' | 'id'>): string {
  const name = headline.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*\s]+/gu, ' ')
  const short = new TextDecoder().decode(Buffer.from(name).subarray(0, longestHeadline)).replace(/\uFFFD+$/, '')
  return `${short.replace(/^[. ]+|[. ]+$/g, '')} (${id}).md`.trimStart()
}
