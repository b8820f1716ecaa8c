import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { Article } from '../../src/core/article/article'
import { flatDocument } from './flat-document'

interface BareEditorOptions {
  readonly folder: string
  readonly article: Article
  readonly pathOfPicture: (pictureId: string) => string
}

/** Builds the bare TipTap app around the same words and pictures, minified like ours. */
export async function makeBareEditor({ folder, article, pathOfPicture }: BareEditorOptions): Promise<{ appFolder: string; pageFolder: string }> {
  const source = join(import.meta.dirname, 'bare')
  const appFolder = join(folder, 'app')
  const pageFolder = join(folder, 'page')
  await mkdir(appFolder, { recursive: true })
  for (const file of ['main.cjs', 'package.json']) await cp(join(source, file), join(appFolder, file))
  const content = JSON.stringify(flatDocument(article, (id) => pathToFileURL(pathOfPicture(id)).href))
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    build: { outDir: pageFolder, target: 'chrome130', emptyOutDir: true, modulePreload: false, rolldownOptions: { input: ['index.html', 'others.html'].map((name) => join(source, name)) } },
    plugins: [
      {
        name: 'bench-content',
        resolveId: (id) => (id === 'virtual:bench-content' ? '\0bench-content' : undefined),
        load: (id) => (id === '\0bench-content' ? `export default ${content}` : undefined)
      }
    ]
  })
  return { appFolder, pageFolder }
}
