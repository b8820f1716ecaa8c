import type { OutboxItem } from '../../../../core/publishing/outbox-item'
import type { WhenPostDiffers, Wish } from '../../../../core/publishing/operation'
import type { Receipt } from '../../../../core/publishing/receipt'
import type { PasswordPlace, Site } from '../../../../core/publishing/site'
import type { OrderStanding } from './order-standing'

/** How a post that differs is dealt with; `comparedMark` is that of the copy that may be written over. */
export interface AnswerToDifference {
  readonly whenPostDiffers: WhenPostDiffers
  readonly comparedMark: string | undefined
}

/** The order of the open article to one site, and what can be done about it. */
export interface SiteOrder {
  readonly site: Site
  readonly password: PasswordPlace
  readonly item: OutboxItem | undefined
  readonly standing: OrderStanding
  readonly isCancelling: boolean
  /** What was ordered is a draft: then so is a new post in the place of the one that is there. */
  readonly isDraft: boolean
  /** With what was answered before, and this. */
  readonly again: (answer?: AnswerToDifference) => void
  /** Publishes what is under embargo. */
  readonly override: () => void
  /** Publishes now what was scheduled and missed. */
  readonly mend: () => void
  readonly retry: () => void
  /** Also stops what is under way. */
  readonly takeBack: () => void
  /** The public page of its receipt was looked at. */
  readonly onChecked: (receipt: Receipt) => void
}

/** Whether nothing lies in the outbox that would have to be taken back before another order is given. */
export function isFree({ item, standing }: SiteOrder): boolean {
  return item === undefined && standing.kind !== 'under-way'
}

/** What an order in the outbox was given for. */
export function wishOf({ operation }: OutboxItem): Wish {
  return operation.type === 'check-schedule' ? { type: 'schedule', at: operation.at } : operation
}
