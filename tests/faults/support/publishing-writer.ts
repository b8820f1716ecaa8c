import { MediaWordsStore } from '../../../src/main/publishing/media-words-store'
import { Outbox } from '../../../src/main/publishing/outbox'
import { OutboxFiles } from '../../../src/main/publishing/outbox-files'
import { Publisher } from '../../../src/main/publishing/publisher'
import { http } from '../../../src/main/publishing/http'
import { openLibrary } from '../../../src/main/library/open-library'
import { PictureStore } from '../../../src/main/pictures/picture-store'
import { SiteStore } from '../../../src/main/publishing/site-store'
import { Sites } from '../../../src/main/publishing/sites'
import { createSessionPasswords } from '../../../src/main/secrets/session-passwords'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A Copydesk without a window: opens a library, goes on with what is in its outbox, and orders the publishing of an article that is neither
 * there nor on the site. Says what came of it, and is gone when nothing is on its way.
 */
const [directory = '', siteId = '', password = '', articleId = ''] = process.argv.slice(2)
const clock = () => new Date()
const newId = () => `writer-${process.hrtime.bigint().toString(36)}`
const passwords = createSessionPasswords()
await passwords.keep(siteId, password)
const library = await openLibrary({ directory, clock, newId, onChanged: () => undefined })
const sites = new Sites({ store: new SiteStore({ path: join(directory, 'sites.json'), clock }), passwords, http, clock, newId, onChanged: () => undefined })
const mediaWords = new MediaWordsStore({ path: join(directory, 'media-words.json'), clock })
const publisher = new Publisher({ library, pictures: new PictureStore(library.layout.media), sites, mediaWords, passwords, http, clock, random: () => 0 })
const outbox = new Outbox({
  files: new OutboxFiles(join(directory, 'outbox')),
  publisher,
  library,
  sayMoment: (at) => Promise.resolve(at),
  clock,
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
  onChanged: () => undefined,
  onSettled: () => {
    process.stdout.write('settled\n')
  },
  onReceiptChanged: () => undefined
})
await outbox.open()
const article = await library.current(articleId)
if (outbox.items().length === 0 && article.ok && article.value.remotes.length === 0) {
  const ordered = await outbox.order({ articleId, siteId, wish: { type: 'publish' }, whenPostDiffers: 'ask' })
  process.stdout.write(ordered.ok ? 'ordered\n' : `${ordered.error.code}\n`)
}
while (outbox.items().some(({ state }) => state === 'running' || state === 'queued')) await sleep(5)
for (const { failure } of outbox.items()) process.stdout.write(`${failure?.code ?? 'waits'}\n`)
await outbox.close()
await library.close()
