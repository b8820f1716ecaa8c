import type { SiteId } from '../../core/publishing/site'

interface Question {
  readonly about: SiteId | null
  readonly controller: AbortController
}

/** Questions to sites that somebody waits for and may give up: about a site that is connected, or one that is not yet (null). */
export class PendingQuestions {
  private readonly pending = new Set<Question>()

  /** Asks, with a signal that tells when the question was given up. */
  async ask<Value>(about: SiteId | null, ask: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const question = { about, controller: new AbortController() }
    this.pending.add(question)
    try {
      return await ask(question.controller.signal)
    } finally {
      this.pending.delete(question)
    }
  }

  /** Gives up whatever waits about a site. */
  cancel(about: SiteId | null): void {
    for (const question of this.pending) if (question.about === about) question.controller.abort()
  }
}
