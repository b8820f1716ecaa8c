/** The same catalogue in another language: exactly the same keys, any words. */
export type SameKeys<Catalogue> = { readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : SameKeys<Catalogue[Key]> }
