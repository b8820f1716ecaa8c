import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const entries = ['wp-format-library', 'wp-block-library']
const vendored = new Map<string, string[]>([
  ['react', []], ['react-dom', ['react']], ['react-jsx-runtime', ['react']],
  ['moment', []], ['lodash', []], ['regenerator-runtime', []], ['wp-polyfill', []],
])

/**
 * The block editor's scripts, each after those it needs, as `assets/script-loader-packages.php` lists them. A vendored
 * script that the package does not carry is left out: the block library does without.
 */
export async function listBlockScripts(folder: string): Promise<string[]> {
  const needs = await readNeeds(join(folder, 'wp-includes/assets/script-loader-packages.php'))
  const scripts = join(folder, 'wp-includes/js/dist')
  const files: string[] = []
  const seen = new Set<string>()
  const add = (handle: string) => {
    if (seen.has(handle)) return
    seen.add(handle)
    const isVendored = vendored.has(handle)
    const needed = vendored.get(handle) ?? needs.get(handle)
    if (!needed) return
    needed.forEach(add)
    const file = isVendored ? join(scripts, 'vendor', `${handle}.min.js`) : join(scripts, `${handle.replace(/^wp-/, '')}.min.js`)
    if (!isVendored || existsSync(file)) files.push(file)
  }
  entries.forEach(add)
  return files
}

async function readNeeds(file: string): Promise<Map<string, string[]>> {
  const text = await readFile(file, 'utf8')
  const needs = new Map<string, string[]>()
  for (const [, name = '', list = ''] of text.matchAll(/'([\w-]+)\.js'\s*=>\s*array\(\s*'dependencies'\s*=>\s*array\(([^)]*)\)/g)) {
    needs.set(`wp-${name}`, [...list.matchAll(/'([\w-]+)'/g)].flatMap(([, handle]) => handle ?? []))
  }
  if (entries.some((entry) => !needs.has(entry))) throw new Error(`${file} does not list the block editor's scripts as expected`)
  return needs
}
