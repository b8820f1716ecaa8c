import { expect, it } from 'vitest'
import { explainNpmFailure } from '../../../scripts/setup/npm-failure.mjs'

it('says in one clause that the registry cannot be reached, without npm\'s stack', () => {
  const output = 'npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED\nnpm error     at ClientRequest.<anonymous>'
  expect(explainNpmFailure(output)).toEqual({ reason: 'the npm registry cannot be reached (ECONNREFUSED)' })
})

it('names the folder that npm may not write, and the command that mends it', () => {
  expect(explainNpmFailure('npm error code EACCES\nnpm error syscall mkdir\nnpm error path /srv/copydesk/node_modules\n')).toEqual({
    reason: 'npm may not write /srv/copydesk/node_modules (EACCES)',
    command: 'sudo chown -R "$(id -un)" "/srv/copydesk/node_modules"'
  })
})

it('hands on whole what it does not understand', () => {
  const output = 'npm error code ERESOLVE\nnpm error could not resolve'
  expect(explainNpmFailure(output)).toEqual({ reason: 'npm failed, for the reason above', detail: output })
})
