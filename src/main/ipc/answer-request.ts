import { setImmediate } from 'node:timers/promises'
import type * as z from 'zod/mini'
import type { RequestChannel } from '../../ipc/channels'
import type { RequestInput, RequestOutput } from '../../ipc/contract'
import { contract } from '../../ipc/contract'

/** What answers the requests of the page, one function a channel. */
export type Handlers = {
  readonly [Channel in RequestChannel]: (input: RequestInput<Channel>) => Promise<RequestOutput<Channel>> | RequestOutput<Channel>
}

type Schemas = {
  readonly [Channel in RequestChannel]: { readonly input: z.ZodMiniType<RequestInput<Channel>>; readonly output: z.ZodMiniType<RequestOutput<Channel>> }
}
const schemas: Schemas = contract

/** A request that is not answered. Its message goes to the page and repeats nothing of what was asked. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
}

/**
 * Answers one request: parses what came in, runs the handler, parses what goes out. Input that does not parse is refused before the
 * handler runs, as is a request that nobody answers in the present mode.
 */
export async function answerRequest<Channel extends RequestChannel>(
  handlers: Partial<Handlers>,
  channel: Channel,
  input: unknown
): Promise<RequestOutput<Channel>> {
  const schema = schemas[channel]
  await setImmediate() // Electron has taken its while of main for the request, and the check of a whole article takes as long: what else waits comes between
  const parsed = schema.input.safeParse(input)
  if (!parsed.success) throw new RefusedRequest(`${channel}: the input is not valid`)
  const handler = handlers[channel]
  if (handler === undefined) throw new RefusedRequest(`${channel}: not answered in this mode`)
  return schema.output.parse(await handler(parsed.data))
}
