/** Something the person at the keyboard can put right. Its message is one sentence and the command to run. */
export class SetupError extends Error {
  name = 'SetupError'
}
