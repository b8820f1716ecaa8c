import { expect, it } from 'vitest'
import { chooseSteps } from '../../../scripts/steps/choose-steps.mjs'
import { testStages } from '../../../scripts/steps/steps.mjs'

const choose = (...args: string[]) => {
  const { stages, filters } = chooseSteps(testStages, args)
  return stages.flat().map((step) => [step.name, ...filters(step)].join(' '))
}

it('runs every step when nothing is asked for', () => {
  expect(choose()).toEqual(['lint', 'types', 'borders', 'unused', 'build', 'unit', 'e2e'])
})

it('runs one step by name, with the build that end-to-end tests need', () => {
  expect(choose('--only', 'lint')).toEqual(['lint'])
  expect(choose('--only', 'unit', '-t', 'slug')).toEqual(['unit -t slug'])
  expect(choose('--only', 'e2e')).toEqual(['build', 'e2e'])
})

it('hands places to the runner that knows them', () => {
  expect(choose('tests/unit/core')).toEqual(['unit tests/unit/core'])
  expect(choose('tests/e2e/main-job.test.ts', 'tests/unit/core')).toEqual(['build', 'unit tests/unit/core', 'e2e tests/e2e/main-job.test.ts'])
})

it('refuses a step that does not exist, naming those that do', () => {
  expect(() => choose('--only', 'everything')).toThrow('There is no step "everything"; there are lint, types,')
})
