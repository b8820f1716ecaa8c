import type { TestProject } from 'vitest/node'
import type { SiteDetails } from '../wordpress/site-details'
import { startSite } from '../wordpress/start-site'

declare module 'vitest' {
  export interface ProvidedContext {
    /** One WordPress 6.8 for all integration tests: `connectTo(inject('wordpress'))`. */
    wordpress: SiteDetails
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { details, stop } = await startSite()
  provide('wordpress', details)
  return stop
}
