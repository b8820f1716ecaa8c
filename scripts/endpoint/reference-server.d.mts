import type { IncomingHttpHeaders } from 'node:http'

export interface EndpointOptions {
  readonly port?: number
  /** The headers of who may write, by their lower-case names. A bearer token by default. */
  readonly accepts?: Readonly<Record<string, string>>
  readonly name?: string
  readonly commentsByPost?: boolean
}

export interface EndpointPost {
  readonly id: string
  readonly key: string
  readonly version: string
  readonly status: 'draft' | 'scheduled' | 'published'
  readonly publishAt: string | null
  readonly title: string
  readonly slug: string
  readonly excerpt: string
  readonly html: string
  readonly article: unknown
  readonly categories: string[][]
  readonly tags: string[]
  readonly leadMediaId: string | null
  readonly commentsOpen: boolean
}

export interface EndpointFile {
  readonly id: string
  readonly key: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly alt: string
  readonly caption: string
}

export interface EndpointRequest {
  /** "POST /posts" */
  readonly route: string
  readonly query: readonly (readonly [string, string])[]
  readonly headers: IncomingHttpHeaders
  /** Empty where it is no JSON. */
  readonly body: string
}

export interface EndpointServer {
  readonly address: string
  readonly posts: ReadonlyMap<string, EndpointPost>
  readonly media: ReadonlyMap<string, EndpointFile>
  /** Every request so far. */
  readonly requests: EndpointRequest[]
  /** Somebody works on the web. */
  readonly editOnTheWeb: (id: string, changes: Partial<EndpointPost>) => void
  readonly stop: () => Promise<void>
}

export function startEndpoint(options?: EndpointOptions): Promise<EndpointServer>
