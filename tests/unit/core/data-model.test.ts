import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { articleSchema } from '../../../src/core/article/article'
import { bodySchema } from '../../../src/core/article/document'
import { walk } from '../../../src/core/article/walk'
import { currentFormat } from '../../../src/core/migrations/migrate'
import { remoteBindingSchema } from '../../../src/core/publishing/remote-binding'

const page = readFileSync(new URL('../../../docs/data-model.md', import.meta.url), 'utf8')
const examples: unknown[] = [...page.matchAll(/```json\n(.+?)```/gs)].map(([, json]): unknown => JSON.parse(json ?? ''))

const nodeSchema = z.looseObject({ type: z.string() })
const fileSchema = z.strictObject({ format: z.literal(currentFormat), revision: z.number(), sha256: z.string(), article: articleSchema })

describe('the examples of docs/data-model.md', () => {
  const nodes = examples.filter((example) => nodeSchema.safeParse(example).success)
  const others = examples.filter((example) => !nodes.includes(example))

  test('are blocks of the schema, and every node of it but the document itself has one', () => {
    const body = bodySchema.parse({ type: 'doc', content: nodes })
    const shown = new Set([...walk(body)].map((node) => node.type))
    expect([...shown].toSorted()).toEqual([
      'attribution', 'blockquote', 'bulletList', 'codeBlock', 'doc', 'embed', 'factBox', 'factBoxTitle', 'figure', 'gallery', 'hardBreak', 'heading', 'horizontalRule', 'itemHeading', 'itemReference', 'linkCard', 'listItem', 'listicle', 'listicleItem', 'orderedList', 'paragraph', 'pullQuote', 'pullQuoteText', 'table', 'tableCell', 'tableHeader', 'tableRow', 'text'
    ])
  })

  test('are an article file and a remote of the schema', () => {
    expect(others.map((example) => [fileSchema, remoteBindingSchema].findIndex((schema) => schema.safeParse(example).success))).toEqual([0, 1])
  })
})
