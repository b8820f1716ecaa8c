import { endpointErrorSchema } from '../../../core/endpoint/contract'
import { askSite } from '../ask-site'

/** Asks a JSON endpoint. */
export const ask = askSite('endpoint', (json) => {
  const told = endpointErrorSchema.safeParse(json)
  if (!told.success) return undefined
  const { code, message, fields } = told.data.error
  return { code, message, parameters: fields }
})
