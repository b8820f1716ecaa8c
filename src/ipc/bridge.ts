import type { PushChannel, RequestChannel } from './channels'
import type { PushPayload, RequestInput, RequestOutput } from './contract'

type DomainOf<Channel extends string> = Channel extends `${infer Domain}:${string}` ? Domain : never
type VerbOf<Channel extends string, Domain extends string> = Channel extends `${Domain}:${infer Verb}` ? Verb : never
type CamelCase<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Text
type Arguments<Input> = [Input] extends [undefined] ? [] : [input: Input]

/** The requests as the page calls them: `copydesk.library.save({ draft })`, `copydesk.pictures.importBytes(…)`. */
type Requests = {
  readonly [Domain in DomainOf<RequestChannel>]: {
    readonly [Channel in Extract<RequestChannel, `${Domain}:${string}`> as CamelCase<VerbOf<Channel, Domain>>]: (
      ...input: Arguments<RequestInput<Channel>>
    ) => Promise<RequestOutput<Channel>>
  }
}

/** All that the page can reach: `window.copydesk`, frozen. */
export type Bridge = Requests & {
  /** Listens to a push; the answer ends the listening. */
  readonly on: <Channel extends PushChannel>(channel: Channel, listener: (payload: PushPayload<Channel>) => void) => () => void
}
