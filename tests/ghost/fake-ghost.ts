import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import * as z from 'zod/mini'

const key = { id: 'a'.repeat(24), secret: 'b'.repeat(64) }
const imagesFolder = '/content/images/2026/11/'
const emptyText =
  '{"root":{"children":[{"children":[],"direction":null,"format":"","indent":0,"type":"paragraph","version":1}],"direction":null,"format":"","indent":0,"type":"root","version":1}}'

/** What a Ghost keeps beside its table of posts: a change of these is no later `updated_at`. */
const unmarked = ['tags', 'authors', 'meta_title', 'meta_description', 'og_title', 'og_image', 'twitter_title', 'twitter_image', 'feature_image_alt', 'feature_image_caption']

interface Post {
  id: string
  slug: string
  status: string
  title: string
  lexical: string
  custom_excerpt: string | null
  feature_image: string | null
  updated_at: string
  tags: { name: string }[]
  [field: string]: unknown
}

const atMost = (length: number) => z.nullish(z.string().check(z.maxLength(length)))
const fieldsSchema = z.looseObject({
  title: z.optional(z.string().check(z.maxLength(255))),
  slug: z.optional(z.string().check(z.maxLength(191))),
  custom_excerpt: atMost(300),
  meta_title: atMost(300),
  meta_description: atMost(500),
  og_title: atMost(300),
  twitter_title: atMost(300),
  feature_image_alt: atMost(191),
  tags: z.optional(z.array(z.looseObject({ name: z.string().check(z.maxLength(191)) }))),
  updated_at: z.optional(z.string())
})
const postBodySchema = z.object({ posts: z.tuple([fieldsSchema]) })

/**
 * What a Ghost 5.130 was seen to answer over HTTP, for tests that run every time; the same tests run against a real one with
 * `npm run test:ghost`. The same POST twice makes two posts, times are whole seconds, tokens are by its clock, and files are never listed.
 */
export async function startFakeGhost() {
  const posts: Post[] = []
  const files = new Map<string, Buffer>()
  let count = 0
  const tags = new Map<string, string>()
  const server = createServer((request, response) => {
    void handle(request).then(({ status, json, file }) => response.writeHead(status, { 'content-type': file === undefined ? 'application/json' : 'image/jpeg' }).end(file ?? (json === undefined ? '' : JSON.stringify(json))))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  const url = `http://127.0.0.1:${String(port)}`

  async function handle(request: IncomingMessage): Promise<{ status: number; json?: unknown; file?: Buffer }> {
    const body = await readAll(request)
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const route = `${request.method ?? ''} ${pathname.replace('/ghost/api/admin/', '')}`
    if (pathname.startsWith(imagesFolder)) return { status: 200, file: files.get(pathname.slice(imagesFolder.length)) ?? Buffer.alloc(0) }
    if (route === 'GET site/') return { status: 200, json: { site: { title: 'Test site', url: `${url}/`, version: '5.130' } } }
    if (!pathname.startsWith('/ghost/api/admin/')) return refusal(404, 'NotFoundError', 'Resource not found')
    const refused = checkToken(request.headers.authorization ?? '')
    if (refused !== undefined) return refused
    if (route === 'GET settings/') return { status: 200, json: { settings: [{ key: 'title', value: 'Test site' }, { key: 'timezone', value: 'Asia/Seoul' }] } }
    if (route === 'GET users/') return page('users', [{ id: '1', name: 'Owner' }])
    if (route === 'GET tags/') return page('tags', [{ id: 'tag-news', name: 'News', slug: 'news' }])
    if (route === 'POST images/upload/') return upload(body)
    if (route === 'GET posts/') return { status: 200, json: { posts: posts.filter((post) => isAskedFor(post, searchParams.get('filter'))).map(told) } }
    if (route === 'POST posts/') return create(body)
    const post = posts.find(({ id }) => route.endsWith(`posts/${id}/`))
    if (post === undefined) return refusal(404, 'NotFoundError', 'Resource not found error, cannot read post.')
    if (request.method === 'GET') return { status: 200, json: { posts: [told(post)] } }
    if (request.method === 'PUT') return write(post, body)
    posts.splice(posts.indexOf(post), 1)
    return { status: 204 }
  }

  function create(body: Buffer) {
    const { title = '', slug = '' } = fieldsIn(body)
    const post = {
      ...{ id: (++count).toString(16).padStart(24, '0'), status: 'draft', title, slug: freeSlug(slug), lexical: emptyText },
      ...{ meta_description: null, og_title: null, og_image: null, twitter_title: null, twitter_image: null },
      ...{ custom_excerpt: null, feature_image: null, tags: [], authors: [{ id: '1', name: 'Owner' }], published_at: null, updated_at: now() }
    }
    posts.push(post)
    return { status: 201, json: { posts: [told(post)] } }
  }

  function write(post: Post, body: Buffer) {
    const parsed = postBodySchema.safeParse(JSON.parse(body.toString('utf8')))
    if (!parsed.success || parsed.data.posts[0].updated_at === undefined) return refusal(422, 'ValidationError', 'Validation error, cannot edit post.')
    const { updated_at: based, slug, authors, ...others } = parsed.data.posts[0]
    // Whoever is sent, known or not: the owner is the only one here.
    const fields = { ...others, ...(authors !== undefined && { authors: [{ id: '1', name: 'Owner' }] }) }
    const isChange = Object.entries(fields).some(([name, value]) => JSON.stringify(post[name]) !== JSON.stringify(value))
    const isMarked = Object.entries(fields).some(([name, value]) => !unmarked.includes(name) && JSON.stringify(post[name]) !== JSON.stringify(value))
    if (based !== post.updated_at && isChange) return refusal(409, 'UpdateCollisionError', 'Saving failed! Someone else is editing this post.', 'UPDATE_COLLISION')
    const named = z.catch(z.array(z.object({ name: z.string() })), post.tags).parse(others['tags'])
    for (const { name } of named) if (!tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), name)
    Object.assign(post, fields, { tags: named, updated_at: isMarked ? now() : post.updated_at })
    if (post.status === 'published') post['published_at'] ??= now()
    if (slug !== undefined && slug !== post.slug) post.slug = freeSlug(slug)
    return { status: 200, json: { posts: [told(post)] } }
  }

  function upload(body: Buffer) {
    const name = /filename="([^"]+)"/.exec(body.toString('latin1'))?.[1] ?? ''
    if (!/\.(?:jpg|png|gif|webp)$/.test(name)) return refusal(415, 'UnsupportedMediaTypeError', 'Please select a valid image.')
    const [, stem = '', ending = ''] = /^(.*)(\.\w+)$/.exec(name) ?? []
    const twins = [...files.keys()].filter((file) => file.startsWith(stem)).length
    const file = `${stem}${twins === 0 ? '' : `-${String(twins)}`}${ending}`
    const start = body.indexOf('\r\n\r\n', body.indexOf(`filename="${name}"`)) + 4
    files.set(file, body.subarray(start, body.indexOf('\r\n--', start)))
    return { status: 201, json: { images: [{ url: `${url}${imagesFolder}${file}`, ref: stem }] } }
  }

  function freeSlug(slug: string): string {
    const taken = posts.map((post) => post.slug)
    for (let number = 1; ; number++) {
      const free = number === 1 ? slug : `${slug}-${String(number)}`
      if (!taken.includes(free)) return free
    }
  }

  const told = (post: Post) => ({ ...post, html: htmlOf(post.lexical), url: `${url}/${post.status === 'published' ? post.slug : `p/${post.id}`}/` })

  return {
    url,
    adminKey: `${key.id}:${key.secret}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

function fieldsIn(body: Buffer): z.infer<typeof fieldsSchema> {
  return postBodySchema.parse(JSON.parse(body.toString('utf8'))).posts[0]
}

function isAskedFor({ slug, title }: Post, filter: string | null): boolean {
  const words = /^title:~'(.*)'$/.exec(filter ?? '')?.[1]
  if (words !== undefined) return title.toLowerCase().includes(words.replaceAll('\\', '').toLowerCase())
  return filter === null || (/^slug:\[(.*)\]$/.exec(filter)?.[1] ?? '').split(',').includes(slug)
}

function page(name: string, values: readonly object[]) {
  return { status: 200, json: { [name]: values, meta: { pagination: { page: 1, pages: 1, next: null } } } }
}

function refusal(status: number, type: string, message: string, code: string | null = null) {
  return { status, json: { errors: [{ message, context: null, type, details: null, property: null, help: null, code, id: 'x' }] } }
}

const claimsSchema = z.object({ iat: z.number(), exp: z.number(), aud: z.literal('/admin/') })

function checkToken(header: string) {
  const [, head = '', claims = '', signature] = /^Ghost ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(header) ?? []
  if (signature === undefined) return refusal(403, 'NoPermissionError', 'Authorization failed')
  if (z.object({ kid: z.string() }).parse(decoded(head)).kid !== key.id) return refusal(401, 'UnauthorizedError', 'Unknown Admin API Key', 'UNKNOWN_ADMIN_API_KEY')
  const isSigned = createHmac('sha256', Buffer.from(key.secret, 'hex')).update(`${head}.${claims}`).digest('base64url') === signature
  if (!isSigned) return refusal(401, 'UnauthorizedError', 'Invalid token: invalid signature', 'INVALID_JWT')
  const { iat, exp } = claimsSchema.parse(decoded(claims))
  const seconds = Date.now() / 1000
  if (exp < seconds || seconds - iat > 300) return refusal(401, 'UnauthorizedError', 'Invalid token: jwt expired', 'INVALID_JWT')
  return undefined
}

function decoded(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of request) if (part instanceof Uint8Array) parts.push(part)
  return Buffer.concat(parts)
}

function now(): string {
  return `${new Date().toISOString().slice(0, 19)}.000Z`
}

const nodeSchema = z.looseObject({ type: z.string(), tag: z._default(z.string(), 'p'), text: z._default(z.string(), ''), src: z._default(z.string(), ''), alt: z._default(z.string(), ''), children: z._default(z.array(z.unknown()), []) })

/** As much of what a Ghost makes of a text as is to be read back: lines, headings, pictures. */
function htmlOf(lexical: string): string {
  const write = (node: unknown): string => {
    const { type, tag, text, src, alt, children } = nodeSchema.parse(node)
    if (type === 'image') return `<figure class="kg-card kg-image-card"><img src="${src}" class="kg-image" alt="${alt.replaceAll('"', '&quot;')}"></figure>`
    const inner = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') + children.map(write).join('')
    return type === 'paragraph' || type === 'extended-heading' ? `<${tag}>${inner}</${tag}>` : inner
  }
  return z.pipe(z.object({ root: z.unknown() }), z.transform(({ root }) => write(root))).parse(JSON.parse(lexical))
}
