import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Builds the writer into one file, so that it starts in a blink; the answer is its path. */
export async function buildWriter(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'copydesk-writer-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../../..'),
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'writer.ts'), outDir, emptyOutDir: false, minify: false, target: 'node20', rolldownOptions: { output: { entryFileNames: 'writer.mjs' } } }
  })
  return join(outDir, 'writer.mjs')
}
