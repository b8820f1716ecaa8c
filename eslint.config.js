import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const defaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Named exports only: a thing has one name everywhere.'
}
const skippedTest = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|skipIf|only|todo|fixme|fails|fail)$/], ' +
    'MemberExpression[object.object.name="test"][object.property.name="describe"][property.name=/^(skip|only|fixme)$/]',
  message: 'No test is switched off, none runs alone.'
}
const waitByTheClock = {
  selector: 'CallExpression[callee.property.name="waitForTimeout"], AwaitExpression NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
  message: 'Wait for what must happen, not for time to pass.'
}
const testEnvironment = {
  selector: 'MemberExpression:matches([property.name="NODE_ENV"], [property.value="NODE_ENV"])',
  message: 'The app does not know that it is tested.'
}

const clockAndChance = {
  selector:
    'MemberExpression[object.name="Math"][property.name="random"], MemberExpression[object.name="Date"][property.name="now"], ' +
    'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Core has no clock and no chance: time and ids are arguments.'
}

const rawIpc = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'Every message goes through src/main/ipc/serve.ts and the preload.'
}

export default tseslint.config(
  { ignores: ['out/**', 'test-results/**', 'playwright-report/**', 'bench-results/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    // One program for all files: a third quicker than one a layer. What a layer may see, its own tsconfig decides.
    languageOptions: { parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'keyCode' }, // 229 is how a browser says that a key belongs to an input method
            { from: 'lib', name: 'execCommand' }, // nothing else edits a field and keeps its undo
            { from: 'package', package: 'electron', name: ['isEncryptionAvailable', 'encryptString', 'decryptString'] } // Electron 33 has no others
          ]
        }
      ],
      '@typescript-eslint/no-generated-empty-object-type': 'off', // costs a third of the time and complains of mapped types
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', defaultExport, testEnvironment]
    }
  },

  { files: ['src/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [rawIpc] }] } },
  { files: ['src/main/ipc/serve.ts', 'src/preload/**/*.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  {
    files: ['src/main/**/*.ts'],
    ignores: ['src/main/ipc/tell.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        defaultExport,
        testEnvironment,
        {
          selector: 'CallExpression[callee.property.name="send"][callee.object.property.name="webContents"], CallExpression[callee.property.name="send"][callee.object.name=/^(webContents|contents)$/]',
          message: 'Pushes to the page go through src/main/ipc/tell.ts.'
        }
      ]
    }
  },
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-syntax': ['error', defaultExport, testEnvironment, clockAndChance] } },
  { files: ['src/renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, skippedTest, waitByTheClock] }
  },
  // Their tools ask for a default export; a declaration describes what others wrote.
  {
    files: ['*.config.ts', '**/*.d.ts', 'tests/**/global-setup.ts', 'tests/**/global-teardown.ts', 'tests/**/*-global-setup.ts'],
    rules: { 'no-restricted-syntax': ['error', testEnvironment] }
  },

  {
    files: ['scripts/**/*.{js,mjs}', 'tests/**/*.mjs', '*.{js,cjs}'],
    rules: { eqeqeq: 'error', 'max-lines': ['error', { max: 400 }], 'no-undef': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }], 'prefer-const': 'error' }
  },
  { files: ['scripts/**/*.mjs'], rules: { 'no-restricted-syntax': ['error', defaultExport] } }
)
