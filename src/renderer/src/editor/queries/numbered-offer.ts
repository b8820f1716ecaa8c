import type { NumberedRun } from './numbered-runs'

/** What is offered to be turned into items. */
export type NumberedOffer = Pick<NumberedRun, 'kind' | 'order' | 'texts'>

/**
 * Which numbered run is offered, and which are not any more. Texts that were dismissed stay so while they are written on: a run most of
 * whose texts are dismissed is, and its new texts with it.
 */
export class NumberedOffers {
  private readonly dismissed = new Set<string>()

  /** The first run that was not dismissed. */
  offerAmong(runs: readonly NumberedRun[]): NumberedOffer | undefined {
    const run = runs.find((each) => !this.isDismissed(each))
    return run && { kind: run.kind, order: run.order, texts: run.texts }
  }

  dismiss({ texts }: NumberedOffer): void {
    for (const text of texts) this.dismissed.add(text)
  }

  private isDismissed(run: NumberedRun): boolean {
    const known = run.texts.filter((text) => this.dismissed.has(text)).length
    if (known * 2 < run.texts.length || known === 0) return false
    this.dismiss(run)
    return true
  }
}
