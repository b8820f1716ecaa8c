/**
 * Rules of this project that no linter knows by itself. Each forbids the syntax that its selectors match.
 *
 * @typedef {Record<string, (node: object) => void>} Visitor
 */

/** @param {string} message @param {string[]} selectors */
const forbid = (message, selectors) => ({
  /** @param {{ report: (finding: { node: object, message: string }) => void }} context @returns {Visitor} */
  create: (context) => Object.fromEntries(selectors.map((selector) => [selector, (node) => context.report({ node, message })]))
})

export default {
  meta: { name: 'house' },
  rules: {
    'named-exports': forbid('Named exports only: a thing has one name everywhere.', [
      'ExportDefaultDeclaration',
      'ExportSpecifier[exported.name="default"]'
    ]),
    'no-skipped-test': forbid('No test is switched off, none runs alone.', [
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|skipIf|only|todo|fixme|fails|fail)$/]',
      'MemberExpression[object.object.name="test"][object.property.name="describe"][property.name=/^(skip|only|fixme)$/]'
    ]),
    'no-waiting-by-the-clock': forbid('Wait for what must happen, not for time to pass.', [
      'CallExpression[callee.property.name="waitForTimeout"]',
      'AwaitExpression NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]'
    ]),
    'no-test-environment': forbid('The app does not know that it is tested.', [
      'MemberExpression[property.name="NODE_ENV"]',
      'MemberExpression[property.value="NODE_ENV"]'
    ]),
    'no-clock-or-chance': forbid('Core has no clock and no chance: time and ids are arguments.', [
      'MemberExpression[object.name="Math"][property.name="random"]',
      'MemberExpression[object.name="Date"][property.name="now"]',
      'NewExpression[callee.name="Date"][arguments.length=0]'
    ]),
    'zod-in-functions': forbid("import * as z from 'zod/mini': its schemas cost the start less.", ['ImportDeclaration[source.value="zod"]']),
    'pushes-through-tell': forbid('Pushes to the page go through src/main/ipc/tell.ts.', [
      'CallExpression[callee.property.name="send"][callee.object.property.name="webContents"]',
      'CallExpression[callee.property.name="send"][callee.object.name=/^(webContents|contents)$/]'
    ])
  }
}
