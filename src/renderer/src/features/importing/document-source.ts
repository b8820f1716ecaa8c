/** A document that an article is to be made from: by its path, or as a file that was dropped, whose path the page does not know. */
export type DocumentSource = { readonly path: string; readonly file?: undefined } | { readonly file: File; readonly path?: undefined }
