// The layers of docs/architecture.md. tests/unit/toolchain/layer-borders.test.ts plants a breach of every rule in a scratch tree
// and expects it to be reported, so a rule that matches nothing is noticed.

const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const main = '^src/main/'
const renderer = '^src/renderer/'
const publisher = '^src/main/publishing/(wordpress|ghost|endpoint)/'
const feature = '^src/renderer/src/features/([^/]+)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-cycles', 'What depends on itself cannot be understood in parts.', {}, { circular: true }),
    forbid('no-unresolvable', 'An import that leads nowhere would be left out of every other rule.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    forbid(
      'core-is-pure',
      'The domain knows zod and the closed list of pure libraries, nothing else.',
      { path: '^src/core/' },
      { pathNot: ['^src/core/', packages('zod', 'transliteration', 're2js', 'temporal-polyfill', 'temporal-spec', 'parse5', 'yaml')] }
    ),
    forbid(
      'ipc-knows-core',
      'The contract is made of the domain and zod.',
      { path: '^src/ipc/' },
      { pathNot: ['^src/(ipc|core)/', packages('zod')] }
    ),
    forbid(
      'i18n-stands-alone',
      'The catalogue is text: whoever shows it brings its own words into it.',
      { path: '^src/i18n/' },
      { pathNot: ['^src/i18n/', packages('i18next')] }
    ),
    forbid(
      'preload-is-the-bridge',
      'It is built from the contract and has no logic.',
      { path: '^src/preload/' },
      { pathNot: ['^src/(preload|ipc)/', packages('electron'), '^electron$'] }
    ),
    forbid('main-not-renderer', 'They meet in the contract.', { path: main }, { path: ['^src/(renderer|preload)/'] }),
    forbid(
      'services-without-electron',
      'Library, documents, pictures, publishing and spelling run in plain Node, and are tested there.',
      { path: '^src/main/(library|documents|pictures|publishing|spelling)/' },
      { path: ['^electron$', packages('electron')] }
    ),
    forbid('publishers-apart', 'What two publishers share belongs beside them.', { path: publisher }, { path: publisher, pathNot: '^src/main/publishing/$1/' }),
    forbid('renderer-not-main', 'The page reaches the machine through window.copydesk only.', { path: renderer }, { path: ['^src/(main|preload)/'] }),
    forbid('renderer-not-electron', 'The page has no Electron.', { path: renderer }, { path: ['^electron$', packages('electron')] }),
    forbid('renderer-not-node', 'The page has no Node.', { path: renderer }, { dependencyTypes: ['core'] }),
    forbid('editor-not-features', 'Features use the editor.', { path: '^src/renderer/src/editor/' }, { path: '^src/renderer/src/features/' }),
    forbid('features-apart', 'app/ composes features; what two share belongs below them.', { path: feature }, { path: feature, pathNot: '^src/renderer/src/features/$1/' }),
    forbid('src-not-tests', 'Tests know the code, not the other way round.', { path: '^src/' }, { path: ['^(tests|scripts)/'] }),
    forbid(
      'shipped-means-declared',
      'What is built into the app is a dependency, not a tool of development.',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'], pathNot: [packages('electron'), '^electron$'] }
    )
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // a type crosses a border like anything else
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json', '.css']
    }
  }
}
