import { createServer } from 'node:http'
import { once } from 'node:events'

/**
 * The other side of docs/endpoint, as small as it can be: one file, no package, everything in memory. Read it beside the contract when you
 * build one for your CMS. It is also what Copydesk's own tests publish to. It listens on 127.0.0.1 only.
 *
 * @param {import('./reference-server.d.mts').EndpointOptions} [options]
 * @returns {Promise<import('./reference-server.d.mts').EndpointServer>}
 */
export async function startEndpoint({ port = 0, accepts = { authorization: 'Bearer reference-token' }, name = 'Reference desk', commentsByPost = true } = {}) {
  const posts = new Map()
  const media = new Map()
  const answered = new Map()
  const requests = []
  let count = 0
  const nextId = (kind) => `${kind}-${String(++count)}`
  const nextVersion = () => `v${String(++count)}`
  const server = createServer((request, response) => {
    void answer(request)
      .catch((error) => (error instanceof Refusal ? error : new Refusal(500, 'failed', String(error))))
      .then((result) => {
        const body = result instanceof Refusal ? { status: result.status, json: { error: { code: result.code, message: result.message, fields: result.fields } } } : result
        if (body.bytes) response.writeHead(body.status, { 'content-type': body.type }).end(body.bytes)
        else response.writeHead(body.status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body.json))
      })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const root = `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : port)}`

  async function answer(request) {
    const { pathname, searchParams } = new URL(request.url ?? '/', root)
    const body = await readAll(request)
    const route = `${request.method ?? ''} ${pathname}`
    requests.push({ route, query: [...searchParams], headers: request.headers, body: isJson(request) ? body.toString('utf8') : '' })
    const isSignedIn = Object.entries(accepts).every(([header, value]) => request.headers[header] === value)
    if (route === 'GET /capabilities') return { status: 200, json: capabilities(request.headers, isSignedIn) }
    const picture = /^GET \/pictures\/(.+)$/.exec(route)
    if (picture) return pictureOf(picture[1])
    const page = /^GET \/articles\/(.+)$/.exec(route)
    if (page) return pageOf(decodeURIComponent(page[1]))
    if (!isSignedIn) throw new Refusal(401, 'unauthorized', 'Who is there?')

    // A write that was answered before is answered the same again, for as long as what it made is there.
    const repeated = request.headers['idempotency-key']
    const before = repeated && answered.get(`${route} ${repeated}`)
    if (before && (posts.has(before.json.id) || media.has(before.json.id))) return before
    const result = await carryOut(route, searchParams, body, request)
    if (repeated) answered.set(`${route} ${repeated}`, result)
    return result
  }

  function capabilities(headers, isSignedIn) {
    if (!isSignedIn && Object.keys(accepts).some((header) => headers[header] !== undefined)) throw new Refusal(401, 'unauthorized', 'This is not the key.')
    const all = [...posts.values()]
    const tree = [['Dramas'], ['Dramas', 'Reviews'], ...all.flatMap((post) => post.categories)]
    return {
      contract: 'copydesk-endpoint/1',
      name,
      timeZone: { name: 'Asia/Seoul', offsetMinutes: 540 },
      commentsByPost,
      account: isSignedIn ? { name: 'Mina Seo', mayCreate: true, mayPublish: true, mayUpload: true } : null,
      categories: isSignedIn ? [...new Map(tree.map((path) => [path.join('\n'), path])).values()] : [],
      tags: isSignedIn ? [...new Set(['soundtrack', ...all.flatMap((post) => post.tags)])] : []
    }
  }

  async function carryOut(route, query, body, request) {
    if (route === 'GET /posts') return { status: 200, json: { posts: [...posts.values()].filter(({ key }) => query.getAll('key').includes(key)).map(told) } }
    if (route === 'POST /posts') return createPost(parse(body))
    if (route === 'GET /media') {
      const isAskedFor = ({ id, key }) => query.getAll('id').includes(id) || query.getAll('key').includes(key)
      return { status: 200, json: { media: [...media.values()].filter(isAskedFor).map(toldMedia) } }
    }
    if (route === 'POST /media') return upload(query, body, request.headers['content-type'] ?? '')
    const [, method, kind, encodedId, action = ''] = /^(GET|PUT|POST) \/(posts|media)\/([^/]+)(\/unpublish)?$/.exec(route) ?? []
    const id = decodeURIComponent(encodedId ?? '')
    if (method === 'GET' && kind === 'posts' && !action) return { status: 200, json: told(postOf(id)) }
    if (method === 'PUT' && kind === 'posts' && !action) return { status: 200, json: told(writePost(postOf(id), parse(body))) }
    if (method === 'POST' && kind === 'posts' && action) return { status: 200, json: told(unpublish(postOf(id), parse(body))) }
    if (method === 'PUT' && kind === 'media') {
      const file = media.get(id) ?? notThere()
      const { alt, caption } = parse(body)
      return { status: 200, json: toldMedia(Object.assign(file, { alt, caption })) }
    }
    return notThere()
  }

  function createPost({ key, title }) {
    const there = [...posts.values()].find((post) => post.key === key)
    if (there) return { status: 200, json: told(there) }
    const post = { id: nextId('post'), key, version: nextVersion(), status: 'draft', publishAt: null, title, slug: '', excerpt: '', html: '', article: null, categories: [], tags: [], leadMediaId: null, commentsOpen: true }
    posts.set(post.id, post)
    return { status: 201, json: told(post) }
  }

  function writePost(post, { version, status, publishAt, title, slug, excerpt, html, article, categories, tags, commentsOpen }) {
    if (version !== post.version) throw new Refusal(409, 'post_changed', 'The post was changed since.')
    const wanted = slug ?? (post.slug || slugOf(title))
    // What is public keeps the moment at which it went public.
    const at = status === 'published' ? ((post.status === 'published' && post.publishAt) || new Date().toISOString()) : publishAt
    const words = { status, publishAt: at, title, slug: freeSlug(wanted || slugOf(title), post), excerpt, html, article, categories, tags, commentsOpen }
    return Object.assign(post, words, { leadMediaId: article.leadPicture?.mediaId ?? null, version: nextVersion() })
  }

  function unpublish(post, { version }) {
    if (version !== post.version) throw new Refusal(409, 'post_changed', 'The post was changed since.')
    return Object.assign(post, { status: 'draft', publishAt: null, version: nextVersion() })
  }

  function upload(query, bytes, type) {
    const key = query.get('key') ?? ''
    const there = [...media.values()].find((file) => file.key === key)
    if (there) return { status: 200, json: toldMedia(there) }
    if (!/^image\/(jpeg|png|gif|webp|avif)$/.test(type)) throw new Refusal(415, 'type_not_supported', `No pictures of the type ${type}.`)
    const file = { id: nextId('media'), key, type, bytes, alt: query.get('alt') ?? '', caption: query.get('caption') ?? '' }
    media.set(file.id, file)
    return { status: 201, json: toldMedia(file) }
  }

  const postOf = (id) => posts.get(id) ?? notThere()
  const freeSlug = (slug, post) => {
    const taken = new Set([...posts.values()].filter((other) => other !== post).map((other) => other.slug))
    let free = slug
    for (let number = 2; taken.has(free); number++) free = `${slug}-${String(number)}`
    return free
  }
  const told = ({ article: _, ...post }) => ({ ...post, url: `${root}/articles/${encodeURIComponent(post.slug || post.id)}` })
  const toldMedia = ({ id, key, alt, caption }) => ({ id, key, alt, caption, url: `${root}/pictures/${id}` })
  const pictureOf = (id) => {
    const file = media.get(id) ?? notThere()
    return { status: 200, type: file.type, bytes: file.bytes }
  }
  const pageOf = (slug) => {
    const post = [...posts.values()].find((candidate) => candidate.slug === slug && candidate.status === 'published') ?? notThere()
    const { dek, byline, leadPicture } = post.article
    const lead = leadPicture && `<figure><img src="${leadPicture.url}" alt="${escaped(leadPicture.alt)}"><figcaption>${escaped([leadPicture.caption, leadPicture.credit].filter(Boolean).join(' · '))}</figcaption></figure>`
    const authors = byline.map(({ name: author, role }) => escaped([author, role].filter(Boolean).join(', '))).join(' · ')
    const html = `<!doctype html><meta charset="utf-8"><title>${escaped(post.title)}</title><h1>${escaped(post.title)}</h1><p>${escaped(dek)}</p><p>${authors}</p>${lead ?? ''}${post.html}`
    return { status: 200, type: 'text/html; charset=utf-8', bytes: Buffer.from(html) }
  }

  return {
    address: root,
    posts,
    media,
    requests,
    editOnTheWeb: (id, changes) => Object.assign(postOf(id), changes, { version: nextVersion() }),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

class Refusal extends Error {
  constructor(status, code, message, fields = []) {
    super(message)
    Object.assign(this, { status, code, fields })
  }
}

function notThere() {
  throw new Refusal(404, 'not_found', 'There is no such thing here.')
}

function isJson(request) {
  return (request.headers['content-type'] ?? '').startsWith('application/json')
}

function parse(body) {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal(400, 'invalid', 'This is not JSON.')
  }
}

async function readAll(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

function slugOf(title) {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
}
