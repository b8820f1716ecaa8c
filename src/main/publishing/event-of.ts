import type { PublishEvent } from '../../core/publishing/publish-command'
import type { Asked } from './ask-site'

/** What the machine is told of an answer. */
export function eventOf<Value>(asked: Asked<Value>, toEvent: (value: Value) => PublishEvent): PublishEvent {
  if (asked.type === 'told') return toEvent(asked.value)
  if (asked.type === 'redirected') return { type: 'hopeless', failure: asked.failure }
  return asked.type === 'refused' ? { type: 'refused', refusal: asked.refusal } : asked
}
