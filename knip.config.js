/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'electron.vite.config.ts',
    'src/main/index.ts',
    'src/preload/index.ts',
    'src/renderer/src/main.tsx',
    'src/renderer/src/safe-mode/start-safe-mode.ts',
    'scripts/make-resources.mjs',
    'scripts/commands/*.mjs',
    'scripts/lint/house-rules.mjs',
    'scripts/wordpress/{up,down}.mjs',
    'scripts/setup/default-app/main.js',
    'tests/**/*.test.{ts,tsx}',
    'tests/e2e/global-{setup,teardown}.ts',
    'tests/integration/*-global-setup.ts',
    'tests/integration/library/endless-writer.{mjs,ts}', // started by name, as is the maker of libraries
    'tests/faults/support/{writer,updating-writer,publishing-writer}.ts', // built, and started by name
    'vitest.{faults,ghost,wordpress71}.config.ts',
    'tests/bench/make-library.ts',
    'tests/bench/{run.mjs,run-benchmarks.ts,library-benchmarks.ts,find-benchmark.ts,typing-benchmark.ts,block-editor-benchmark.ts,soak-benchmark.ts,saving-benchmark.ts,publishing-benchmark.ts,bare/{page,others}.ts}',
    '{src,tests}/**/*.d.ts' // the compiler finds them by itself
  ],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.{js,mjs}', 'tests/**/*.{ts,tsx,mjs}', '*.config.{ts,js}'],
  ignoreDependencies: ['eslint-plugin-react-hooks', 'oxlint', 'oxlint-tsgolint', 'typescript-7'], // named in .oxlintrc.json and scripts/steps
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    css: (text) => [...text.matchAll(/@import\s+(['"][^'"]+['"])/g)].map(([, name]) => `import ${name}`).join('\n')
  }
}
