import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEndpoint } from '../../../../scripts/endpoint/reference-server.mjs'
import type { EndpointServer } from '../../../../scripts/endpoint/reference-server.mjs'
import type { Article } from '../../../../src/core/article/article'
import type { Copies } from '../../../../src/core/publishing/copies'
import { fillTemplate } from '../../../../src/core/template/fill-template'
import { Conflicts } from '../../../../src/main/publishing/conflicts'
import { http } from '../../../../src/main/publishing/http'
import { codeOf, openDeskWith, valueOf } from '../../../integration/publishing/desk'
import type { AnyDesk } from '../../../integration/publishing/desk'
import { body, paragraph } from '../../../support/build-document'

interface Place {
  readonly endpoint: EndpointServer
  readonly siteId: string
}

let desk: AnyDesk
let one: Place
let other: Place
let article: Article

async function connect(): Promise<Place> {
  const endpoint = await startEndpoint()
  const { site } = valueOf(await desk.sites.connect({ kind: 'endpoint', address: endpoint.address, signIn: { way: 'bearer' }, userName: '', password: 'reference-token' }))
  return { endpoint, siteId: site.id }
}

const current = async () => valueOf(await desk.library.current(article.id))
const postAt = ({ endpoint }: Place) => {
  const [post] = endpoint.posts.values()
  if (post === undefined) throw new Error('Nothing was published')
  return post
}
const publishAt = async ({ siteId }: Place) => codeOf(await desk.publish(await current(), siteId))

/** An article that two sites have, whose headline was changed on one and whose excerpt on the other. */
beforeEach(async () => {
  desk = await openDeskWith(http)
  one = await connect()
  other = await connect()
  article = await desk.write({ ...fillTemplate({ template: 'blank' }), headline: 'Harbor', excerpt: 'An excerpt.', body: body(paragraph('One.')) })
  for (const place of [one, other]) expect(await publishAt(place)).toBe('ok')
  one.endpoint.editOnTheWeb(postAt(one).id, { title: 'Headline of one' })
  other.endpoint.editOnTheWeb(postAt(other).id, { excerpt: 'Excerpt of the other.' })
})
afterEach(async () => {
  await desk.close()
  await Promise.all([one.endpoint.stop(), other.endpoint.stop()])
})

/** Everything that was changed at a site is taken from there, all else is as here. */
async function merge({ siteId }: Place, change: (copies: Copies) => Partial<Copies['mine']>) {
  const { outbox } = await desk.openOutbox()
  const conflicts = new Conflicts({ ...desk, outbox, http, clock: () => new Date() })
  const key = { articleId: article.id, siteId }
  const copies = valueOf(await conflicts.readCopies(key))
  const { mark, edition, mine, theirs, choices } = copies
  const taken = valueOf(await conflicts.takeMerged(key, { mark, edition, words: { ...mine, ...change(copies) }, theirs, choice: choices.mine }))
  await outbox.close()
  return taken
}
const mergeBoth = async () => {
  await merge(one, ({ theirs: { headline } }) => ({ headline }))
  return merge(other, ({ theirs: { excerpt } }) => ({ excerpt }))
}

async function goBackTo(edition: number): Promise<void> {
  const { outbox } = await desk.openOutbox()
  const conflicts = new Conflicts({ ...desk, outbox, http, clock: () => new Date() })
  const version = valueOf(await desk.library.versions.list(article.id)).find((each) => each.edition === edition)
  if (version === undefined) throw new Error('There is no such version')
  valueOf(await conflicts.beforeRestoring(article.id, edition))
  valueOf(await desk.library.restoreVersion(article.id, version.number))
  await outbox.close()
}

test('what was merged with one site and then with another goes to both without a question', async () => {
  await mergeBoth()
  expect([await publishAt(one), await publishAt(other)]).toEqual(['ok', 'ok'])
  for (const place of [one, other]) expect(postAt(place)).toMatchObject({ title: 'Headline of one', excerpt: 'Excerpt of the other.' })
})

test('taking back the second of two merges has the second site ask again, and the first not', async () => {
  const { before } = await mergeBoth()
  await goBackTo(before.edition)
  expect(await current()).toMatchObject({ headline: 'Headline of one', excerpt: 'An excerpt.' })
  expect([await publishAt(one), await publishAt(other)]).toEqual(['ok', 'post-changed-on-site'])
})

test('the copy of one site, come back as a version, does not write over unseen what was changed on another', async () => {
  const { before } = await mergeBoth()
  await goBackTo(before.edition + 1)
  expect(await current()).toMatchObject({ headline: 'Harbor', excerpt: 'Excerpt of the other.' })
  expect([await publishAt(one), await publishAt(other)]).toEqual(['post-changed-on-site', 'ok'])
})

test('taking the copy of one site does not write over unseen what was taken over from another', async () => {
  await merge(one, ({ theirs: { headline } }) => ({ headline }))
  const { outbox } = await desk.openOutbox()
  const conflicts = new Conflicts({ ...desk, outbox, http, clock: () => new Date() })
  const key = { articleId: article.id, siteId: other.siteId }
  valueOf(await conflicts.takeTheirs(key, valueOf(await conflicts.read(key)).mark))
  await outbox.close()
  expect(await current()).toMatchObject({ headline: 'Harbor', excerpt: 'Excerpt of the other.' })
  expect(await publishAt(one)).toBe('post-changed-on-site')
})

test('a merge in which all is the one site’s does not write over unseen what was taken over from another', async () => {
  await merge(one, ({ theirs: { headline } }) => ({ headline }))
  await merge(other, ({ theirs }) => theirs)
  expect(await current()).toMatchObject({ headline: 'Harbor', excerpt: 'Excerpt of the other.' })
  expect([await publishAt(one), await publishAt(other)]).toEqual(['post-changed-on-site', 'ok'])
})
