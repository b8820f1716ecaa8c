import * as z from 'zod/mini'
import { bodySchema } from '../../../../src/core/article/document'

interface Names {
  readonly nodes: Record<string, string[]>
  readonly marks: Record<string, string[]>
}

/** The names that the article model knows, read off its schema: every object with a literal `type`, with the keys of its `attrs`. */
export function namesInCore(): Names {
  const names: Names = { nodes: {}, marks: {} }
  collect(z.toJSONSchema(bodySchema, { unrepresentable: 'any', io: 'output' }), names)
  return names
}

function collect(value: unknown, names: Names): void {
  if (Array.isArray(value)) value.forEach((each) => collect(each, names))
  if (!isRecord(value)) return
  const properties = value['properties']
  if (isRecord(properties) && isRecord(properties['type'])) {
    const name = properties['type']['const']
    if (typeof name === 'string') (isMark(name) ? names.marks : names.nodes)[name] = keysOf(properties['attrs'])
  }
  Object.values(value).forEach((each) => collect(each, names))
}

function isMark(name: string): boolean {
  return ['bold', 'italic', 'underline', 'strike', 'code', 'link', 'note'].includes(name)
}

function keysOf(attrs: unknown): string[] {
  return isRecord(attrs) && isRecord(attrs['properties']) ? Object.keys(attrs['properties']).sort() : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
