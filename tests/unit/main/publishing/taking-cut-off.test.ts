import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startEndpoint } from '../../../../scripts/endpoint/reference-server.mjs'
import type { EndpointServer } from '../../../../scripts/endpoint/reference-server.mjs'
import type { Article } from '../../../../src/core/article/article'
import { failure } from '../../../../src/core/failure'
import type { Failure } from '../../../../src/core/failure'
import { fail } from '../../../../src/core/result'
import type { Result } from '../../../../src/core/result'
import { fillTemplate } from '../../../../src/core/template/fill-template'
import type { ConflictsOptions } from '../../../../src/main/publishing/conflicts'
import { Conflicts } from '../../../../src/main/publishing/conflicts'
import { http } from '../../../../src/main/publishing/http'
import { body, paragraph } from '../../../support/build-document'
import { codeOf, openDeskWith, valueOf } from '../../../integration/publishing/desk'
import type { AnyDesk } from '../../../integration/publishing/desk'

let endpoint: EndpointServer
let desk: AnyDesk
let siteId: string
let article: Article
/** How many more writes there are before the end; from then on nothing is written. */
let writesLeft: number
/** The writes that the disk refuses, counted from the first. */
let refused: number | undefined
let written: number

beforeEach(async () => {
  endpoint = await startEndpoint()
  desk = await openDeskWith(http)
  const credentials = { kind: 'endpoint', address: endpoint.address, signIn: { way: 'bearer' }, userName: '', password: 'reference-token' } as const
  siteId = valueOf(await desk.sites.connect(credentials)).site.id
  article = await desk.write({ ...fillTemplate({ template: 'blank' }), headline: 'Harbor', body: body(paragraph('One.')) })
  writesLeft = Infinity
  refused = undefined
  written = 0
})
afterEach(async () => {
  await desk.close()
  await endpoint.stop()
})

class Killed extends Error {}

async function write<Value>(work: () => Promise<Value>): Promise<Value> {
  if (writesLeft-- <= 0) throw new Killed()
  written++
  return work()
}

async function refusable<Value>(work: () => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>> {
  return write(() => (written === refused ? Promise.resolve(fail(failure('disk-failed'))) : work()))
}

/** What takes copies over, on a disk that can be cut off and can refuse. */
async function open() {
  const { outbox } = await desk.openOutbox()
  const { choices, bases, versions } = desk.library
  const library: ConflictsOptions['library'] = {
    current: (id) => desk.library.current(id),
    versions,
    replaceWords: (id, words) => refusable(() => desk.library.replaceWords(id, words)),
    saveBinding: (id, binding) => refusable(() => desk.library.saveBinding(id, binding)),
    choices: { read: (id, site) => choices.read(id, site), set: (id, site, choice) => refusable(() => choices.set(id, site, choice)) },
    bases: { read: (id, site) => bases.read(id, site), keep: (base) => refusable(() => bases.keep(base)), remove: (id, site) => write(() => bases.remove(id, site)) }
  }
  const journal: ConflictsOptions['outbox'] = {
    jobOf: (key) => outbox.jobOf(key),
    noteSeen: (key, seen) => refusable(() => outbox.noteSeen(key, seen)),
    noteTaken: (key, taken, choice) => write(() => outbox.noteTaken(key, taken, choice)),
    cancel: (key) => write(() => outbox.cancel(key))
  }
  return { outbox, conflicts: new Conflicts({ ...desk, library, outbox: journal, http, clock: () => new Date() }) }
}

const [post, current] = [() => [...endpoint.posts.values()].at(-1), async () => valueOf(await desk.library.current(article.id))]

/** An article that was published, written on here and changed on the web, about which a click has asked. */
async function inConflict(): Promise<void> {
  valueOf(await desk.publish(article, siteId))
  const id = post()?.id
  if (id === undefined) throw new Error('Nothing was published')
  endpoint.editOnTheWeb(id, { title: 'From the web' })
  await desk.rewrite(await current(), { body: body(paragraph('Written here.')) })
  expect(codeOf(await desk.publish(await current(), siteId))).toBe('post-changed-on-site')
}

async function merge() {
  const { outbox, conflicts } = await open()
  const key = { articleId: article.id, siteId }
  const { mark, edition, mine, theirs, choices } = valueOf(await conflicts.readCopies(key))
  const taken = await untilKilled(() => conflicts.takeMerged(key, { mark, edition, words: { ...mine, headline: theirs.headline }, theirs, choice: choices.mine }))
  await outbox.close()
  return taken
}

async function takeBack() {
  const { outbox, conflicts } = await open()
  const before = valueOf(await desk.library.versions.list(article.id)).find(({ headline, edition }) => headline === 'Harbor' && edition === 1)
  if (before === undefined) throw new Error('The words from before are no version')
  const taken = await untilKilled(async () => {
    const forgotten = await conflicts.beforeRestoring(article.id, before.edition)
    return forgotten.ok ? desk.library.restoreVersion(article.id, before.number) : forgotten
  })
  await outbox.close()
  return taken
}

async function untilKilled<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Killed) return undefined
    throw error
  } finally {
    writesLeft = Infinity
    refused = undefined
    written = 0
  }
}

const steps = [1, 2, 3, 4, 5, 6, 7]

describe('what was changed on the web is not written over unasked', () => {
  test.each(steps.map((step) => step - 1))('by words from before a merge that was cut off after %i of its writes', async (step) => {
    await inConflict()
    writesLeft = step
    await merge()
    if ((await current()).headline !== 'Harbor') await takeBack()
    expect(await current()).toMatchObject({ headline: 'Harbor', body: body(paragraph('Written here.')) })
    expect(codeOf(await desk.publish(await current(), siteId))).toBe('post-changed-on-site')
    expect(post()?.title).toBe('From the web')
  })

  test.each(steps)('by words from before a merge of which the disk has refused write %i', async (step) => {
    await inConflict()
    refused = step
    await merge()
    if ((await current()).headline !== 'Harbor') await takeBack()
    expect(await current()).toMatchObject({ headline: 'Harbor', body: body(paragraph('Written here.')) })
    expect(codeOf(await desk.publish(await current(), siteId))).toBe('post-changed-on-site')
    expect(post()?.title).toBe('From the web')
  })

  test.each(steps)('by words from before a merge when the way back to them was cut off after %i of its writes, and gone again', async (step) => {
    await inConflict()
    expect(codeOf((await merge()) ?? fail(failure('cancelled')))).toBe('ok')
    writesLeft = step - 1
    await takeBack()
    await takeBack()
    expect(codeOf(await desk.publish(await current(), siteId))).toBe('post-changed-on-site')
    expect(post()?.title).toBe('From the web')
  })

  test.each(steps)('by words from before a merge when the disk has refused write %i on the way back', async (step) => {
    await inConflict()
    expect(codeOf((await merge()) ?? fail(failure('cancelled')))).toBe('ok')
    refused = step
    await takeBack()
    if ((await current()).headline !== 'Harbor') await takeBack()
    expect(codeOf(await desk.publish(await current(), siteId))).toBe('post-changed-on-site')
    expect(post()?.title).toBe('From the web')
  })
})

test.each(steps)('a merge of which the disk refuses write %i leaves the words from before, or is told as one', async (step) => {
  await inConflict()
  refused = step
  const taken = await merge()
  expect(await current()).toMatchObject(taken?.ok === true ? { headline: 'From the web', body: body(paragraph('Written here.')) } : { headline: 'Harbor', body: body(paragraph('Written here.')) })
})
