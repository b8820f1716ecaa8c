import { readFile } from 'node:fs/promises'
import { Script } from 'node:vm'
import { JSDOM, VirtualConsole } from 'jsdom'
import * as z from 'zod/mini'
import { ensureBlockScripts } from '../../scripts/wordpress/prepare.mjs'
import { listBlockScripts } from './block-scripts'

interface BlockProblem {
  /** Where the block is: `core/group[0] core/paragraph[1]`. */
  readonly at: string
  readonly reason: string
}

export interface BlockCheck {
  /** No block is invalid, unknown or loose HTML. */
  readonly ok: boolean
  readonly problems: readonly BlockProblem[]
  /** The block editor would store exactly what it was given. */
  readonly unchanged: boolean
  /** What the block editor would store. */
  readonly canonical: string
}

export interface BlockValidator {
  readonly version: string
  readonly check: (html: string) => BlockCheck
  readonly close: () => void
}

interface Block {
  name: string
  isValid: boolean
  originalContent?: string | undefined
  validationIssues?: { args: unknown[] }[] | undefined
  innerBlocks: Block[]
}

const blockSchema: z.ZodMiniType<Block> = z.object({
  name: z.string(),
  isValid: z.boolean(),
  originalContent: z.optional(z.string()),
  validationIssues: z.optional(z.array(z.object({ args: z.array(z.unknown()) }))),
  get innerBlocks() { return z.array(blockSchema) },
})

const callable = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function')
const wordPressSchema = z.object({
  blocks: z.object({ parse: callable, serialize: callable }),
  blockLibrary: z.object({ registerCoreBlocks: callable }),
})

/** The block editor of a WordPress, by its own scripts in a page without a screen: `trixie` is 6.8, `sid` 7.1. */
export async function loadBlockValidator(suite: 'trixie' | 'sid'): Promise<BlockValidator> {
  const { folder, version } = await ensureBlockScripts({ suite })
  const page = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: 'http://127.0.0.1/', runScripts: 'outside-only', pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(), // WordPress says at length there what the verdict says in a sentence
  })
  Object.assign(page.window, whatTheScriptsExpect())
  for (const file of await listBlockScripts(folder)) {
    // Not window.eval: under "use strict" it keeps `var ReactJSXRuntime` of WordPress 7.1 to itself.
    new Script(await readFile(file, 'utf8'), { filename: file }).runInContext(page.getInternalVMContext())
  }
  const { blocks, blockLibrary } = wordPressSchema.parse(page.window['wp'])
  blockLibrary.registerCoreBlocks()
  return {
    version,
    check: (html) => {
      const parsed = blocks.parse(html)
      const problems = z.array(blockSchema).parse(parsed).flatMap((block, index) => findProblems(block, `${block.name}[${index}]`))
      const canonical = z.string().parse(blocks.serialize(parsed))
      return { ok: problems.length === 0, problems, unchanged: canonical === html, canonical }
    },
    close: () => { page.window.close() },
  }
}

function findProblems(block: Block, at: string): BlockProblem[] {
  const own: BlockProblem[] = []
  if (block.name === 'core/missing' || block.name === 'core/freeform') {
    own.push({ at, reason: `no block that WordPress knows: ${block.originalContent ?? ''}` })
  }
  if (!block.isValid) own.push({ at, reason: explain(block) })
  return [...own, ...block.innerBlocks.flatMap((inner, index) => findProblems(inner, `${at} ${inner.name}[${index}]`))]
}

function explain({ validationIssues = [] }: Block): string {
  const sentences = validationIssues.map(({ args }) => format(args)).filter((text) => !text.startsWith('Block validation failed'))
  return sentences.join(' ') || 'invalid'
}

/** The arguments of a console call as WordPress fills them in: `%s` and `%o` in the first. */
function format([pattern, ...values]: unknown[]): string {
  const rest = [...values]
  return String(pattern).replace(/%[sdo]/g, () => {
    const value = rest.shift()
    return typeof value === 'string' ? value : JSON.stringify(value)
  })
}

function whatTheScriptsExpect() {
  class Observer {
    observe() { return undefined }
    unobserve() { return undefined }
    disconnect() { return undefined }
  }
  const nothing = () => undefined
  return {
    wp: {},
    matchMedia: () => ({
      matches: false, addListener: nothing, removeListener: nothing, addEventListener: nothing, removeEventListener: nothing,
    }),
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    CSS: { supports: () => false, escape: (text: string) => text },
    structuredClone,
    TextEncoder,
    TextDecoder,
    fetch: () => Promise.reject(new Error('there is no network here')),
  }
}
