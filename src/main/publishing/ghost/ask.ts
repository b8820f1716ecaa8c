import { z } from 'zod'
import { askSite } from '../ask-site'

const errorsSchema = z.object({
  errors: z
    .array(z.object({ message: z.string().default(''), context: z.string().nullish(), type: z.string(), code: z.string().nullish(), property: z.string().nullish() }))
    .min(1)
})

/** Asks a Ghost. Most of its errors have no code but a type, `NotFoundError`; what is wrong stands in the context. */
export const ask = askSite('ghost', (json) => {
  const told = errorsSchema.safeParse(json).data?.errors[0]
  if (told === undefined) return undefined
  const { message, context, type, code, property } = told
  return { code: code ?? type, message: [message, context].filter(Boolean).join(' '), parameters: typeof property === 'string' ? [property] : [] }
})
