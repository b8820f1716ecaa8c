import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
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

/**
 * Asks for the code of the first paint in the page itself. The entry is tiny (it asks main for the article first), and without this its
 * imports are only found, file after file, once it runs.
 */
const preloadFirstPaint: Plugin = {
  name: 'preload-first-paint',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {}, path }) => {
      if (path !== '/index.html') return []
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const start = chunks.find(({ name, isDynamicEntry }) => name === 'start' && isDynamicEntry)
      const files = start === undefined ? [] : withImports(start, chunks)
      const modules = files.map(({ fileName }) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` }, injectTo: 'head' as const }))
      const styles = new Set(files.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
      return [...modules, ...[...styles].map((file) => ({ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` }, injectTo: 'head' as const }))]
    }
  }
}

export default defineConfig({
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
    root: 'src/renderer',
    plugins: [react(), preloadFirstPaint],
    build: {
      target: chromiumTarget,
      cssTarget: chromiumTarget,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html'), 'safe-mode': resolve('src/renderer/safe-mode.html') } }
    }
  }
})
