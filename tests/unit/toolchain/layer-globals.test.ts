import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')

/** The globals among `names` that a new file in this layer, compiled with the layer's own settings, would not find. */
const findUnknownGlobals = (layer: string, names: readonly string[]) => {
  const folder = join(root, 'src', layer)
  const settings = ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent(settings.config, { ...ts.sys, readDirectory: () => [] }, folder)
  const planted = join(folder, 'planted.ts')
  const source = ts.createSourceFile(planted, names.map((name) => `void ${name}\n`).join('') + 'export {}\n', ts.ScriptTarget.ES2023)
  const host = ts.createCompilerHost(options)
  const program = ts.createProgram({
    rootNames: [planted],
    options,
    host: { ...host, getSourceFile: (file, ...more) => (file === planted ? source : host.getSourceFile(file, ...more)) }
  })
  const unknown = program
    .getSemanticDiagnostics(program.getSourceFile(planted))
    .map(({ messageText }) => /Cannot find name '(\w+)'/.exec(ts.flattenDiagnosticMessageText(messageText, ' '))?.[1])
  return names.filter((name) => unknown.includes(name))
}

const page = ['document', 'window', 'navigator', 'localStorage']
const node = ['process', 'Buffer', 'require', 'setImmediate']
const clockAndNetwork = ['fetch', 'setTimeout', 'performance', 'crypto', 'console']

it.each([
  ['core', [...page, ...node, ...clockAndNetwork]],
  ['ipc', [...page, ...node, ...clockAndNetwork]],
  ['i18n', [...page, ...node, ...clockAndNetwork]],
  ['main', page],
  ['renderer', node]
])('keeps what %s must not touch out of its sight', (layer, kept) => {
  expect(findUnknownGlobals(layer, [...page, ...node, ...clockAndNetwork])).toEqual(kept)
})
