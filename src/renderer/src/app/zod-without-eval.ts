export {}

declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined
}

// Zod would try whether it may compile its schemas, as soon as the first is made. The page's security policy forbids that and reports
// each try. Set by the name that zod keeps its configuration under, because importing zod would make the first ones.
globalThis.__zod_globalConfig = { jitless: true }
