const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH', 'ERR_SOCKET_TIMEOUT'])
const rights = new Set(['EACCES', 'EPERM', 'EROFS'])

/**
 * Why npm failed, as far as its own words tell. What is not understood is handed on whole.
 *
 * @param {string} output
 * @returns {{ reason: string, command?: string, detail?: string }} `reason` ends the sentence "… because"; `command` mends it
 */
export const explainNpmFailure = (output) => {
  const code = /npm error code (\S+)/.exec(output)?.[1] ?? ''
  if (network.has(code)) return { reason: `the npm registry cannot be reached (${code})` }
  if (rights.has(code)) {
    const place = /npm error path (.+)/.exec(output)?.[1]
    return { reason: `npm may not write ${place ?? 'here'} (${code})`, command: `sudo chown -R "$(id -un)" "${place ?? '.'}"` }
  }
  if (code === 'ENOSPC') return { reason: 'the disk is full' }
  return { reason: 'npm failed, for the reason above', detail: output }
}

/** Retries, but within seconds: npm's own patience is over a minute, in which a person learns nothing. */
export const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
