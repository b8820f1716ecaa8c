import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Http } from '../../src/main/publishing/http'
import { http } from '../../src/main/publishing/http'
import { ensureWordPress } from '../../scripts/wordpress/prepare.mjs'
import { openDeskWith, valueOf } from '../integration/publishing/desk'
import { article } from '../support/build-article'
import { body, figure, paragraph } from '../support/build-document'
import { startSite } from '../wordpress/start-site'
import { percentile, ratioTable } from './statistics'

const pictures = 8
const words = 1_000
const roundTrips = [0, 150] as const

/** A network on which every request takes so much longer. */
function withRoundTrip(milliseconds: number, send: Http): Http {
  return async (request, signal) => {
    await sleep(milliseconds)
    return send(request, signal)
  }
}

/** The same network for somebody who sends one request after the other. */
function oneAfterTheOther(send: Http): Http {
  let line: Promise<unknown> = Promise.resolve()
  return (request, signal) => {
    const answer = line.then(() => send(request, signal))
    line = answer
    return answer
  }
}

/**
 * P9: an article of a thousand words with eight pictures, from the click to the receipt, on a real WordPress; beside the very same with one
 * request at a time, interleaved. Without a delay the site's own work decides, with one the number of round trips.
 */
export async function runPublishingBenchmark({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  await ensureWordPress()
  const rounds = isQuick ? 2 : 5
  const site = await startSite()
  const raw: { way: string; roundTrip: number; milliseconds: number }[] = []
  let count = 0
  try {
    for (let round = 0; round < rounds; round++) {
      for (const roundTrip of roundTrips) {
        const network = withRoundTrip(roundTrip, http)
        for (const [way, send] of [['Copydesk', network], ['one after the other', oneAfterTheOther(network)]] as const) {
          const desk = await openDeskWith(send)
          const { name, password } = site.details.users.editor
          const connected = valueOf(await desk.sites.connect({ kind: 'wordpress', address: site.details.url, userName: name, password })).site
          const number = ++count
          const photos = await Promise.all(Array.from({ length: pictures }, (_, index) => desk.photo(`#${(number * pictures + index).toString(16).padStart(6, '0')}`, { alt: `Picture ${String(number)}-${String(index)}`, caption: 'On stage', credit: 'Studio N' })))
          const text = Array.from({ length: words / pictures }, (_, index) => `word${String(index)}`).join(' ')
          const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, edition: _edition, remotes: _remotes, ...contents } = article({
            headline: `Published for the ${String(number)}. time`,
            slug: `published-${String(number)}`,
            tags: ['Drama', 'Music', 'Weekend'],
            body: body(...photos.flatMap((photo) => [figure(photo), paragraph(text)]))
          })
          const written = await desk.write(contents)
          const began = performance.now()
          const { receipt } = valueOf(await desk.publish(written, connected.id))
          const milliseconds = performance.now() - began
          if (receipt.differences.length > 0 || receipt.pictures.length !== pictures) throw new Error(`Not as written: ${JSON.stringify(receipt.differences)}`)
          raw.push({ way, roundTrip, milliseconds })
          process.stderr.write(`  round ${String(round + 1)} of ${String(rounds)}, ${String(roundTrip)} ms more a request, ${way}: ${milliseconds.toFixed(0)} ms\n`)
          await desk.close()
        }
      }
    }
  } finally {
    await site.stop()
  }
  const of = (way: string, roundTrip: number) => raw.filter((one) => one.way === way && one.roundTrip === roundTrip).map(({ milliseconds }) => milliseconds)
  const rows = roundTrips.map((roundTrip) => ({ measure: `P9 publish, ${String(roundTrip)} ms more a request`, words, ours: of('Copydesk', roundTrip), theirs: of('one after the other', roundTrip) }))
  process.stdout.write(`\n${ratioTable(rows, 'Copydesk', 'one after the other')}\n`)
  await mkdir('bench-results', { recursive: true })
  const file = join('bench-results', `publishing-${new Date().toISOString().replaceAll(':', '-')}.json`)
  await writeFile(file, JSON.stringify({ machine: { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version }, wordpress: site.details.version, median: percentile(of('Copydesk', 0), 0.5), raw }, null, 1))
  process.stdout.write(`\nLoad of the machine at the end: ${loadavg().map((load) => load.toFixed(1)).join(', ')}. Raw figures: ${file}\n`)
}
