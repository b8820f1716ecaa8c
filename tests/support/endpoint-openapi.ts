import * as z from 'zod/mini'
import { unpublishSchema } from '../../src/core/endpoint/contract'

type Json = Readonly<Record<string, unknown>>

const schema = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const json = (name: string): Json => ({ content: { 'application/json': { schema: schema(name) } } })
const answer = (description: string, name: string): Json => ({ description, ...json(name) })
const body = (name: string): Json => ({ required: true, ...json(name) })
const query = (name: string, description: string, isRepeated: boolean): Json => ({
  name,
  in: 'query',
  description,
  schema: isRepeated ? { type: 'array', items: { type: 'string' } } : { type: 'string' },
  ...(isRepeated && { explode: true })
})
const idInPath: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'What is made has the same key whenever it is asked for, also when Copydesk was killed in between. Answer as you did before; do not make it again.',
  schema: { type: 'string' }
}

const refusals: Json = {
  '401': answer('`unauthorized`: no key, or a wrong one.', 'Error'),
  '403': answer('`forbidden`: the key may not do this.', 'Error'),
  '429': answer('`busy`. `Retry-After` is honoured, in seconds or as a date. 408, 425 and 503 are read the same way.', 'Error'),
  '5XX': answer('Whether it was done is unknown to Copydesk: it looks before it asks again.', 'Error')
}
const missing: Json = { '404': answer('`not_found`', 'Error') }
const changed: Json = { '409': answer('`post_changed`: `version` is not that of the post any more. Nothing was written.', 'Error') }
const invalid: Json = { '422': answer('`invalid`, with `fields`', 'Error') }

/** The contract of the JSON endpoint as an OpenAPI document, its schemas made of the ones that Copydesk itself reads and writes with. */
export function endpointOpenApi(): Json {
  // As input: what Copydesk takes. An answer may have more fields, and those with a default may be left out.
  const made = z.toJSONSchema(z.globalRegistry, { io: 'input', uri: (id) => `#/components/schemas/${id}` })
  const schemas = Object.fromEntries(
    Object.entries(made.schemas)
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([name, { $schema: _schema, $id: _id, id: _name, ...rest }]) => [name, rest])
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Copydesk JSON endpoint',
      version: '1',
      description: 'What a CMS answers so that Copydesk can publish to it. How the parts work together: README.md beside this file. A working example: scripts/endpoint/reference-server.mjs.'
    },
    servers: [{ url: 'https://cms.example.com/copydesk', description: 'The site address that the editor enters' }],
    security: [{ bearer: [] }, { basic: [] }, { header: [] }],
    paths: {
      '/capabilities': {
        get: {
          summary: 'What this is, and who is signed in',
          security: [{}, { bearer: [] }, { basic: [] }, { header: [] }],
          responses: { '200': answer('To strangers too, with `account: null`', 'Capabilities'), ...refusals }
        }
      },
      '/posts': {
        get: {
          summary: 'The posts with these keys, whatever their status',
          parameters: [query('key', 'Repeated: ?key=a&key=b', true)],
          responses: { '200': answer('Those that are there', 'PostList'), ...refusals }
        },
        post: {
          summary: 'Makes an empty draft, or answers with the post that has this key already',
          parameters: [idempotencyKey],
          requestBody: body('NewPost'),
          responses: { '201': answer('Made', 'Post'), '200': answer('Was there', 'Post'), ...invalid, ...refusals }
        }
      },
      '/posts/{id}': {
        parameters: [idInPath],
        get: { summary: 'A post', responses: { '200': answer('', 'Post'), ...missing, ...refusals } },
        put: {
          summary: 'Writes a post, whole: publishes, schedules or updates it',
          requestBody: body('PostWords'),
          responses: { '200': answer('As it is now', 'Post'), ...missing, ...changed, ...invalid, ...refusals }
        }
      },
      '/posts/{id}/unpublish': {
        parameters: [idInPath],
        post: {
          summary: 'Makes a draft of a post again; its words stay',
          requestBody: body(z.globalRegistry.get(unpublishSchema)?.id ?? ''),
          responses: { '200': answer('As it is now', 'Post'), ...missing, ...changed, ...refusals }
        }
      },
      '/media': {
        get: {
          summary: 'The files with these keys or ids',
          parameters: [query('key', 'Repeated', true), query('id', 'Repeated', true)],
          responses: { '200': answer('Those that are there', 'MediaList'), ...refusals }
        },
        post: {
          summary: 'Takes a picture, or answers with the file that has this key already; articles refer to it by id and address afterwards',
          parameters: [idempotencyKey, query('key', 'Names the bytes: the same picture of two articles has one key', false), query('alt', 'Left out together with the caption where both are long; `PUT /media/{id}` brings them', false), query('caption', 'Caption and credit line', false)],
          requestBody: { required: true, content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } },
          responses: {
            '201': answer('Taken', 'Media'),
            '200': answer('Was there', 'Media'),
            '413': answer('`too_large`', 'Error'),
            '415': answer('`type_not_supported`', 'Error'),
            ...refusals
          }
        }
      },
      '/media/{id}': {
        parameters: [idInPath],
        put: { summary: 'Changes the words beside a file', requestBody: body('MediaWords'), responses: { '200': answer('As it is now', 'Media'), ...missing, ...refusals } }
      }
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        basic: { type: 'http', scheme: 'basic' },
        header: { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: 'Or any other name: the editor enters it.' }
      },
      schemas
    }
  }
}
