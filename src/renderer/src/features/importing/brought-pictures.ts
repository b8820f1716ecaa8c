import type { ImportedPicture } from '../../../../ipc/library-answers'

/** Nobody's: a name under `invalid` is never given away (RFC 6761, 6.4). */
const address = 'https://brought-along.invalid/'

/**
 * The pictures of a document that are in the library already. Until its text is read each has an address, which goes through the cleaning of
 * foreign HTML as that of any picture does.
 */
export class BroughtPictures {
  private readonly pictures: ImportedPicture[] = []

  /** Answers the address that stands for the picture. */
  add(picture: ImportedPicture): string {
    return `${address}${String(this.pictures.push(picture) - 1)}`
  }

  find(from: string): ImportedPicture | undefined {
    return from.startsWith(address) ? this.pictures[Number(from.slice(address.length))] : undefined
  }
}
