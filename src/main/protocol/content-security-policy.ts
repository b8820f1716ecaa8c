/** The policy of the page: its own scripts, styles, fonts and pictures, no network at all, and no string that becomes code. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default dompurify'
].join('; ')

/** The policy of everything that is no page: should it ever be opened as one, it can do nothing. */
export const assetPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The policy while developing: Vite's dev server needs inline scripts, inline styles and a socket. */
export function developmentPolicy(devServer: URL): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data: app:",
    "font-src 'self' data:",
    `connect-src 'self' ws://${devServer.host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'"
  ].join('; ')
}
