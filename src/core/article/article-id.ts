import * as z from 'zod/mini'

/** Names an article within a library, and its file: lower-case letters, digits and hyphens, so that it is a safe file name anywhere. */
export const articleIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{7,63}$/))
