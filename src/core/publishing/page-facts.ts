/** What a public page says, read from its HTML as a browser reads it. All text is plain, all addresses are whole. */
export interface PageFacts {
  /** Where the page came from in the end, after redirects. */
  readonly address: string
  /** Its title and the title that it gives to social networks, in this order. */
  readonly titles: readonly string[]
  /** The texts of its headings of all levels, in reading order. */
  readonly headings: readonly string[]
  /** All that can be read on it. */
  readonly text: string
  readonly pictures: readonly PagePicture[]
  readonly canonical: string | undefined
  /** The picture that it gives to social networks (`og:image`). */
  readonly previewPicture: string | undefined
  /** When it says that it was published: machine-readable dates, those of the page itself before those that stand in its text. */
  readonly dates: readonly string[]
}

export interface PagePicture {
  /** The addresses that its file can be loaded from: that of `src` first, then those for other sizes and for loading late. */
  readonly addresses: readonly string[]
  /** The text of the figure that it stands in; undefined where it stands in none. */
  readonly figureText: string | undefined
}
