/** The scheme at which the system hands us what a browser brings back: `copydesk://sign-in?state=…`. */
export const returnScheme = 'copydesk'
