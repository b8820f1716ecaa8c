import { app } from 'electron'
import { argumentsToStartAnew } from './installation'

/**
 * Ends the app and starts it again, with the library that the settings name: one named on the command line is not named again. `gently`
 * closes the window as usual; `at-once` lets nothing be written any more.
 */
export function startAnew(how: 'gently' | 'at-once'): void {
  app.relaunch({ args: argumentsToStartAnew(process.argv.slice(1)) })
  if (how === 'gently') app.quit()
  else app.exit(0)
}
