declare global {
  interface Window {
    /** Chromium's Trusted Types, which TypeScript's DOM library does not know. */
    readonly trustedTypes?: {
      readonly createPolicy: (name: string, rules: { readonly createHTML: (html: string) => string }) => unknown
    }
  }
}

export {}
