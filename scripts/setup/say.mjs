// Everything said goes to stderr: stdout belongs to what was asked for (`doctor -- --json`).
const out = process.stderr

/** @param {string} line */
export const say = (line) => void out.write(`▸ ${line}\n`)

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * Says what goes on while `task` runs: on a terminal one line that is kept up to date, elsewhere a line every five seconds.
 *
 * @template T
 * @param {string} message
 * @param {() => Promise<T>} task
 * @param {() => string} [measure] what has been reached, e.g. "120 MB"
 * @returns {Promise<T>}
 */
export const sayWhile = async (message, task, measure = () => '') => {
  const started = performance.now()
  const reached = () => [measure(), seconds(performance.now() - started)].filter(Boolean).join(' · ')
  const rewrite = () => out.write(`\r\u001b[K▸ ${message} · ${reached()}`)
  if (!out.isTTY) say(message)
  const timer = setInterval(out.isTTY ? rewrite : () => out.write(`  ${reached()}\n`), out.isTTY ? 250 : 5000)
  try {
    return await task()
  } finally {
    clearInterval(timer)
    out.write(out.isTTY ? `\r\u001b[K▸ ${message} · ${reached()}\n` : `  ${reached()}\n`)
  }
}
