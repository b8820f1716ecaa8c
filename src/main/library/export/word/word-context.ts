import type { PictureId } from '../../../../core/picture/picture'

/** A picture as Word can show it: bytes of a kind that it knows, upright. */
export interface WordPicture {
  readonly type: 'jpg' | 'png' | 'gif'
  readonly data: Uint8Array
}

/** What the blocks of a Word document need of the whole. */
export interface WordContext {
  /** Pictures that are not among them stand as words. */
  readonly pictures: ReadonlyMap<PictureId, WordPicture>
  /** Gives a numbered list a count of its own that begins here, and answers its name. */
  readonly numberFrom: (start: number) => string
}
