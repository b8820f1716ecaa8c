import * as z from 'zod/mini'
import { askSite } from '../ask-site'

const errorsSchema = z.object({
  errors: z.array(z.object({ message: z._default(z.string(), ''), context: z.nullish(z.string()), type: z.string(), code: z.nullish(z.string()), property: z.nullish(z.string()) })).check(z.minLength(1))
})

/** Asks a Ghost. Most of its errors have no code but a type, `NotFoundError`; what is wrong stands in the context. */
export const ask = askSite('ghost', (json) => {
  const told = errorsSchema.safeParse(json).data?.errors[0]
  if (told === undefined) return undefined
  const { message, context, type, code, property } = told
  return { code: code ?? type, message: [message, context].filter(Boolean).join(' '), parameters: typeof property === 'string' ? [property] : [] }
})
