import { askSite } from '../ask-site'
import { errorSchema, readErrorData } from './answers'

/** Asks WordPress. A term that exists already is told by its id. */
export const ask = askSite('wordpress', (json) => {
  const error = errorSchema.safeParse(json)
  if (!error.success) return undefined
  const { code, message, data } = error.data
  const { parameters, termId } = readErrorData(data)
  return { code, message, parameters, ...(code === 'term_exists' && { termId }) }
})
