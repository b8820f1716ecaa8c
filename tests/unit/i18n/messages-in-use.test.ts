import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/messages/en'

type Catalogue = { readonly [name: string]: string | Catalogue }

const keysIn = (messages: Catalogue, path: readonly string[] = []): string[] =>
  Object.entries(messages).flatMap(([name, message]) => (typeof message === 'string' ? [[...path, name].join('.')] : keysIn(message, [...path, name])))

/** Main's dialogs, and what stands there before there is a page, take their words from the catalogue itself. */
const isTakenWhole = (key: string) => key.startsWith('shell:') || key.startsWith('library:update.')

async function readSources(): Promise<string> {
  const layers = ['core', 'ipc', 'main', 'renderer'].map((layer) => join(import.meta.dirname, '../../../src', layer))
  const names = await Promise.all(layers.map(async (layer) => (await readdir(layer, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).map((name) => join(layer, name))))
  return (await Promise.all(names.flat().map((name) => readFile(name, 'utf8')))).join('\n')
}

test('every message of the catalogue is said somewhere', async () => {
  const sources = await readSources()
  const words = new Set([...sources.matchAll(/'([\w.:-]+)'/g)].map(([, word = '']) => word))
  const templates = [...sources.matchAll(/`((?:[\w.:-]|\$\{[^{}`]*\})+)`/g)].flatMap(([, text = '']) => {
    const pieces = text.split(/\$\{[^{}]*\}/)
    return pieces.length > 1 && pieces.some((piece) => /[a-z]{3}/.test(piece)) ? new RegExp(`^${pieces.map((piece) => piece.replaceAll('.', '\\.')).join('[\\w.-]+')}$`) : []
  })
  const isSaid = (key: string) => words.has(key) || templates.some((template) => template.test(key))
  const keys = Object.entries(en).flatMap(([namespace, messages]) => keysIn(messages).map((key) => [namespace, key.replace(/_(?:zero|one|other)$/, '')] as const))
  const unsaid = keys.filter(([namespace, key]) => !isSaid(key) && !isSaid(`${namespace}:${key}`)).map(([namespace, key]) => `${namespace}:${key}`)
  expect(unsaid.filter((key) => !isTakenWhole(key))).toEqual([])
  expect(keys.length).toBeGreaterThan(1_000)
})
