import { expect, it } from 'vitest'
import { describeFault } from '../../../../src/main/lifecycle/describe-fault'

function errorOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown')
}

it('says kind, message and places', () => {
  expect(describeFault(new TypeError('names is not a function'))).toMatch(/^TypeError: names is not a function\n\s+at /)
})

it('repeats nothing of what an error quotes: no words of an article, no address with a password', () => {
  const faults = [
    errorOf(() => JSON.parse('The secret headline "of" the week')),
    new Error("Cannot read 'The secret headline' or “The secret headline” or `The secret headline`"),
    new Error('Failed to fetch https://mina:secret@desk.example/wp-json?password=secret'),
    new Error('outer', { cause: new Error('Unexpected "secret"') }),
    'a secret string'
  ]
  for (const fault of faults) expect(describeFault(fault).split('\n').filter((line) => !line.trim().startsWith('at ')).join(' ')).not.toMatch(/secret|headline "of"|week/)
})

it('keeps the system’s code', () => {
  expect(describeFault(Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC' }))).toMatch(/^Error ENOSPC: no space left/)
})
