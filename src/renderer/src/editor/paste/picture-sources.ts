/** Where the picture of a pasted place is: in the clipboard, or at an address that the page cannot reach. */
export type PictureSource = { readonly kind: 'clipboard'; readonly dataUrl: string } | { readonly kind: 'elsewhere'; readonly address: string | undefined }

const anchor = '#clipboard-picture-'
const dataUrl = /(\ssrc\s*=\s*)(["'])\s*(data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[^"'<>]*)\2/gi

/**
 * Takes the pictures out that a paste holds as text: megabytes that nobody needs to parse. In their place stands an address that
 * `pictureSource` understands.
 */
export function takeOutPictures(html: string): { readonly html: string; readonly pictures: readonly string[] } {
  if (!/data:image\//i.test(html)) return { html, pictures: [] }
  const pictures: string[] = []
  const without = html.replace(dataUrl, (_match, name: string, quote: string, data: string) => `${name}${quote}${anchor}${pictures.push(data) - 1}${quote}`)
  return { html: without, pictures }
}

/** The source that an image of a paste means; undefined where it can be no picture of an article. */
export function pictureSource(image: HTMLElement, pictures: readonly string[]): PictureSource | undefined {
  const address = [image.getAttribute('data-src'), image.getAttribute('src')].find((each) => each !== null && each !== '' && !each.startsWith('data:')) ?? undefined
  if (address?.startsWith(anchor) === true) {
    const data = pictures[Number(address.slice(anchor.length))]
    return data === undefined ? undefined : { kind: 'clipboard', dataUrl: data }
  }
  if (address === undefined && image.getAttribute('src')?.startsWith('data:') === true) return undefined
  return { kind: 'elsewhere', address: address !== undefined && /^https?:\/\//i.test(address) ? address : undefined }
}

const piece = 1 << 20

/** The file that a picture in the clipboard's text is. */
export async function fileOf(data: string, name: string): Promise<File> {
  return new File([await bytesOf(data)], name, { type: data.slice('data:'.length, data.indexOf(';')) })
}

/** The bytes of a picture that is in a text as a `data:` address. Decoded piece by piece, so that a large one does not hold up the page. */
export async function bytesOf(data: string): Promise<Uint8Array<ArrayBuffer>> {
  const comma = data.indexOf(',')
  const text = data.slice(comma + 1).replace(/\s+|%0a|%0d/gi, '').replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let at = 0
  for (let start = 0; start < text.length; start += piece) {
    const binary = decode(text.slice(start, start + piece))
    for (let index = 0; index < binary.length; index++) bytes[at++] = binary.charCodeAt(index)
    await new Promise((next) => setTimeout(next, 0))
  }
  return bytes.subarray(0, at)
}

function decode(text: string): string {
  try {
    return atob(text)
  } catch {
    return ''
  }
}
