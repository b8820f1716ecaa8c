import type { FoundArticle } from '../../../ipc/safe-mode'

/** Of the 255 bytes that a name may have on most disks; the id and the ending come behind. */
const longestHeadline = 150

/** The name of an article's text: its headline as far as any disk takes it, and its id, which no other article has. */
export function textNameOf({ headline, id }: Pick<FoundArticle, 'headline' | 'id'>): string {
  return `${fileNameFrom(headline)} (${id}).md`.trimStart()
}

/** The name of a folder for an article: its headline as far as any disk takes it, or its id when that leaves nothing. */
export function folderNameOf({ headline, id }: Pick<FoundArticle, 'headline' | 'id'>): string {
  const name = fileNameFrom(headline)
  return name === '' || namesOfDevices.test(name) ? `${name} (${id})`.trimStart() : name
}

/** What Windows takes for a device, whatever the ending behind it. */
const namesOfDevices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

function fileNameFrom(headline: string): string {
  const name = headline.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*\s]+/gu, ' ')
  const short = new TextDecoder().decode(Buffer.from(name).subarray(0, longestHeadline)).replace(/\uFFFD+$/, '')
  return short.replace(/^[. ]+|[. ]+$/g, '')
}
