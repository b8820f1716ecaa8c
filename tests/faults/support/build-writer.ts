import { join } from 'node:path'
import { build } from 'vite'

/** Builds a writer of those beside this file, so that it starts in a blink; the answer is its path. */
export async function buildWriter(outDir: string, name: 'writer' | 'updating-writer' | 'publishing-writer' = 'writer'): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../../..'),
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, `${name}.ts`), outDir, emptyOutDir: false, minify: false, target: 'node20', rolldownOptions: { output: { entryFileNames: 'writer.mjs' } } }
  })
  return join(outDir, 'writer.mjs')
}
