/** Which request a fault strikes: each part that is given must fit. A path is compared with its query. */
export interface RequestMatch {
  readonly method?: string
  readonly path?: RegExp
}

export type FaultKind =
  /** The connection is reset before WordPress hears of the request. */
  | { readonly kind: 'reset-before-send' }
  /** WordPress does what was asked; its answer is lost. */
  | { readonly kind: 'reset-after-commit' }
  /** WordPress does what was asked; its answer is cut in the midst of its body. */
  | { readonly kind: 'reset-mid-body' }
  /** Nobody answers, until the asking side gives up; WordPress does what was asked when the promise resolves, however late that is. */
  | { readonly kind: 'late-commit', readonly when: Promise<unknown> }
  /** Somebody in between answers, WordPress hears nothing. */
  | { readonly kind: 'status', readonly status: number, readonly headers?: Readonly<Record<string, string>>, readonly body?: string }
  /** A captive portal: its page instead of the site. */
  | { readonly kind: 'html-200' }
  | { readonly kind: 'redirect', readonly location: string, readonly status?: 301 | 302 | 303 | 307 | 308 }
  /** Nobody answers, until the asking side gives up. */
  | { readonly kind: 'hang' }
  /** WordPress answers, and a plugin of the site has printed a notice before the JSON. */
  | { readonly kind: 'php-notice-before-json' }

export type Fault = FaultKind & { readonly match: RequestMatch }

export const captivePortalPage = '<!doctype html><title>Welcome to Station Wi-Fi</title><h1>Please sign in to go online</h1>'
export const phpNotice = '<br />\n<b>Notice</b>:  Undefined index: layout in <b>/srv/wp-content/plugins/acme/acme.php</b> on line <b>12</b><br />\n'

export function isMatch({ method, path }: RequestMatch, request: { readonly method: string, readonly path: string }): boolean {
  return (method === undefined || method === request.method) && (path === undefined || path.test(request.path))
}
