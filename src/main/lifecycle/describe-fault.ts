const longestMessage = 300

/**
 * A fault as the log may have it: what kind, where in the code, and the message without what it may quote. Errors of parsers repeat the
 * text they could not read, which may be an article's, and those of requests repeat addresses, which may hold a password.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? [] : [`caused by ${describeFault(error.cause)}`]
  return [`${error.name}${code}: ${withoutQuotes(error.message)}`, ...places, ...cause].join('\n')
}

function withoutQuotes(message: string): string {
  return message
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '…')
    .replace(/"[^]*"|“[^]*”|`[^]*`|(?<![\p{L}\p{N}])'[^]*'/gu, '…')
    .replace(/\s+/g, ' ')
    .slice(0, longestMessage)
}
