/**
 * A set-up step that cannot go on: one sentence for a person, and the command that mends it, if there is one.
 * `run.mjs` prints both and exits with 1; anything else that is thrown is a fault of ours and keeps its stack.
 */
export class Stop extends Error {
  /**
   * @param {string} sentence
   * @param {{ command?: string | undefined, detail?: string | undefined }} [more] `detail`: what the failing tool itself said
   */
  constructor(sentence, { command, detail } = {}) {
    super(sentence)
    this.name = 'Stop'
    this.command = command
    this.detail = detail
  }
}

/** @param {Stop} stop */
export const describeStop = ({ message, command, detail }) =>
  [detail?.trim(), message, command && `Run:  ${command}`].filter(Boolean).join('\n')
