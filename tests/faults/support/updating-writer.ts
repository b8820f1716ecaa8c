import { promises } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * A process of its own that makes a library ready for the present format and kills itself right before its Nth change on the disk; after
 * the last one it says how many there were. Looks at the disk are not counted: a kill before one is a kill after the change before it.
 */
const [directory = '', step = '0'] = process.argv.slice(2)
let made = 0

function change<Arguments extends unknown[], Answer>(real: (...given: Arguments) => Answer): (...given: Arguments) => Answer {
  return (...given) => {
    if (++made === Number(step)) process.kill(process.pid, 'SIGKILL')
    return real(...given)
  }
}

const { open } = promises
Object.assign(promises, {
  mkdir: change(promises.mkdir),
  link: change(promises.link),
  unlink: change(promises.unlink),
  rename: change(promises.rename),
  rm: change(promises.rm),
  open: async (...given: Parameters<typeof open>) => {
    if (given[1] === 'r') return open(...given)
    const file = await change(open)(...given)
    return Object.assign(file, { write: change(file.write.bind(file)), sync: change(file.sync.bind(file)) })
  }
})
syncBuiltinESMExports()

// Only now: what writes holds on to the disk's functions as it finds them.
const { layoutOf } = await import('../../../src/main/library/library-layout')
const { updateLibrary } = await import('../../../src/main/lifecycle/update-library')
await updateLibrary(layoutOf(directory), new Date(), () => undefined)
process.stdout.write(`${String(made)}\n`)
