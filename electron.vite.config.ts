import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { UserConfig } from 'electron-vite'
import { build } from 'vite'
import type { Plugin, Rolldown } from 'vite'

// The fallback runtime (Electron 33: Chromium 130, Node 20.18), not the installed electron package, is the oldest that must run
// what is built; electron-vite would derive newer targets. out/ is self-contained: every package is bundled.
const nodeTarget = 'node20.18'
const chromiumTarget = 'chrome130'

/** A chunk and all that it imports, what is imported first. */
function withImports(chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const met = new Set<Rolldown.OutputChunk>()
  const found: Rolldown.OutputChunk[] = []
  const find = (each: Rolldown.OutputChunk): void => {
    if (met.has(each)) return
    met.add(each)
    for (const imported of chunks.filter(({ fileName }) => each.imports.includes(fileName))) find(imported)
    found.push(each)
  }
  find(chunk)
  return found
}

const chunksIn = (outputs: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]) => outputs.filter((output) => output.type === 'chunk')

/** The module whose code the first paint waits for. */
const desk = resolve('src/renderer/src/app/start.tsx')

/** Of the fonts, those that every first paint needs: asked for by the first layout, each would come later and have all laid out once more. */
const firstFonts = /(?:inter-latin-wght-normal|newsreader-latin-opsz-(?:normal|italic))-[^/]*\.woff2$/

/**
 * Asks for the code and the fonts of the first paint in the page itself. The entry is tiny (it asks main for the article first), and without
 * this its imports are only found, file after file, once it runs.
 */
const preloadFirstPaint: Plugin = {
  name: 'preload-first-paint',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {}, path }) => {
      if (path !== '/index.html') return []
      const outputs = Object.values(bundle)
      const chunks = chunksIn(outputs)
      const start = chunks.find(({ moduleIds }) => moduleIds.includes(desk))
      const files = start === undefined ? [] : withImports(start, chunks)
      const styles = new Set(files.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
      const fonts = outputs.filter(({ fileName }) => firstFonts.test(fileName))
      const link = (fileName: string, attrs: Readonly<Record<string, string>>) => ({ tag: 'link', attrs: { ...attrs, crossorigin: true, href: `./${fileName}` }, injectTo: 'head' as const })
      return [
        ...files.map(({ fileName }) => link(fileName, { rel: 'modulepreload' })),
        ...fonts.map(({ fileName }) => link(fileName, { rel: 'preload', as: 'font', type: 'font/woff2' })),
        ...[...styles].map((fileName) => link(fileName, { rel: 'stylesheet' }))
      ]
    }
  }
}

/** The built page, but for how its code is divided. */
const page = {
  root: 'src/renderer',
  build: {
    target: chromiumTarget,
    cssTarget: chromiumTarget,
    minify: true,
    modulePreload: false,
    rolldownOptions: { input: { index: resolve('src/renderer/index.html'), 'safe-mode': resolve('src/renderer/safe-mode.html') } }
  }
} as const

const isStyle = (id: string) => id.endsWith('.css')

/** What each of these begins with is code that something waits for: the page's first question, the desk, safe mode. */
const begins = { main: resolve('src/renderer/src/main.tsx'), start: desk, safe: resolve('src/renderer/src/safe-mode/start-safe-mode.ts') }

/** Which of `begins` need a module, by their names. Learned by building the page once: what an import of a package's index really brings is known only then. */
async function findNeeds(): Promise<Map<string, string>> {
  const needs = new Map<string, string>()
  const note = (id: string, begin: string) => needs.set(id, needs.has(id) ? `${needs.get(id) ?? ''}-${begin}` : begin)
  // The chunks of a build no longer say which style sheets they had, and those bring what they import.
  const noteStyles: Plugin = {
    name: 'note-styles',
    buildEnd() {
      for (const [name, begin] of Object.entries(begins)) {
        const met = new Set([begin])
        for (const id of met) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) met.add(imported)
        for (const id of met) if (isStyle(id)) note(id, name)
      }
    }
  }
  const built = await build({ ...page, configFile: false, logLevel: 'error', plugins: [react(), noteStyles], build: { ...page.build, write: false } })
  const chunks = chunksIn([built].flat().flatMap((result) => ('output' in result ? result.output : [])))
  for (const [name, begin] of Object.entries(begins)) {
    const first = chunks.find(({ moduleIds }) => moduleIds.includes(begin))
    const modules = first === undefined ? [] : withImports(first, chunks).flatMap(({ moduleIds }) => moduleIds)
    for (const id of modules) if (!isStyle(id)) note(id, name)
  }
  return needs
}

/**
 * What the first paint waits for is a few files and not eighty, since each costs a request, an answer of main's and a compilation: what the same
 * begins need goes together. What most of them need comes first, since a group takes along what it imports.
 */
async function firstGroups(): Promise<{ name: string; test: (id: string) => boolean }[]> {
  const needs = await findNeeds()
  const group = (name: string, needing: string) => ({ name, test: (id: string) => needs.get(id) === needing })
  return [...['main-start-safe', 'main-start', 'main-safe', 'start-safe'].map((needing) => group(`shared-${needing}`, needing)), group('start', 'start')]
}

export default defineConfig(async ({ command }): Promise<UserConfig> => ({
  main: {
    build: {
      target: nodeTarget,
      minify: true,
      externalizeDeps: false,
      rolldownOptions: { input: { index: resolve('src/main/index.ts') }, output: { format: 'es' } }
    }
  },
  preload: {
    build: {
      target: nodeTarget,
      minify: true,
      externalizeDeps: false,
      // A sandboxed preload is one CommonJS file that requires nothing but electron.
      rolldownOptions: { input: { index: resolve('src/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } }
    }
  },
  renderer: {
    ...page,
    plugins: [react(), preloadFirstPaint],
    build: {
      ...page.build,
      rolldownOptions: { ...page.build.rolldownOptions, ...(command === 'build' && { output: { codeSplitting: { groups: await firstGroups() } } }) }
    }
  }
}))
