const started = performance.now()

/** @param {string} line */
export function report(line) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stderr.write(`[wordpress ${seconds.padStart(5)} s] ${line}\n`)
}
