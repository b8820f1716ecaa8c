import { expect, test } from 'vitest'
import { breaksEmbargo } from '../../../../src/core/publishing/embargo'
import type { Operation } from '../../../../src/core/publishing/operation'
import { sampleBinding } from '../../main/library/sample-article'

const until = '2026-11-26T12:00:00.000Z'
const before = new Date('2026-11-26T11:59:59.999Z')
const after = new Date(until)
const out = sampleBinding(1)
const earlier = { ...out, status: 'scheduled', publishedAt: '2026-11-26T11:59:00.000Z' } as const
const later = { ...out, status: 'scheduled', publishedAt: until } as const
const draft = { ...out, status: 'draft' } as const
const schedule = (at: string): Operation => ({ type: 'schedule', at })

test.each<[string, boolean, Operation, Date, typeof out | undefined]>([
  ['publishing before its end', true, { type: 'publish' }, before, undefined],
  ['publishing at its end', false, { type: 'publish' }, after, undefined],
  ['scheduling for before its end', true, schedule('2026-11-26T11:59:00.000Z'), before, undefined],
  ['scheduling for its end', false, schedule(until), new Date('2026-11-26T11:00:00.000Z'), undefined],
  ['scheduling for its end in the minute before it, which WordPress publishes at once', true, schedule(until), before, undefined],
  ['scheduling for a moment that is gone, when it is over', false, schedule('2026-11-26T11:59:00.000Z'), after, undefined],
  ['new words for a post that is public', true, { type: 'update' }, before, out],
  ['new words for a post that goes public too early', true, { type: 'update' }, before, earlier],
  ['new words for a post that goes public at its end', false, { type: 'update' }, before, later],
  ['new words for a draft', false, { type: 'update' }, before, draft],
  ['a draft that nobody sees', false, { type: 'draft' }, before, undefined],
  ['new words for a draft that somebody has published meanwhile', true, { type: 'draft' }, before, out],
  ['new words when it is over', false, { type: 'update' }, after, out],
  ['taking the post off the site', false, { type: 'unpublish' }, before, out],
  ['looking after a schedule', false, { type: 'check-schedule', at: until }, before, earlier]
])('%s breaks an embargo: %s', (_name, isBroken, operation, now, binding) => {
  expect(breaksEmbargo(operation, until, now, binding)).toBe(isBroken)
})
