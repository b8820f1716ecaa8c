import type { NumberedRun } from './numbered-runs'

/** What is offered to be turned into items. */
export type NumberedOffer = Pick<NumberedRun, 'kind' | 'order' | 'texts'>

/** More than any list has, and little to store. */
const mostKept = 500

/**
 * Which numbered run is offered, and which are not any more. Texts that were dismissed stay so while they are written on: a run most of
 * whose texts are dismissed is, and its new texts with it. `keep` is told of all of them, the latest last, whenever there are more.
 */
export class NumberedOffers {
  private readonly dismissed: Set<string>
  private readonly keep: (texts: readonly string[]) => void

  constructor(dismissed: readonly string[], keep: (texts: readonly string[]) => void) {
    this.dismissed = new Set(dismissed)
    this.keep = keep
  }

  /** The first run that was not dismissed. */
  offerAmong(runs: readonly NumberedRun[]): NumberedOffer | undefined {
    const run = runs.find((each) => !this.isDismissed(each))
    return run && { kind: run.kind, order: run.order, texts: run.texts }
  }

  dismiss({ texts }: NumberedOffer): void {
    const fresh = texts.filter((text) => !this.dismissed.has(text))
    if (fresh.length === 0) return
    for (const text of fresh) this.dismissed.add(text)
    this.keep([...this.dismissed].slice(-mostKept))
  }

  private isDismissed(run: NumberedRun): boolean {
    const known = run.texts.filter((text) => this.dismissed.has(text)).length
    if (known * 2 < run.texts.length || known === 0) return false
    this.dismiss(run)
    return true
  }
}
