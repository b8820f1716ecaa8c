import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { ensureWordPress } from '../../scripts/wordpress/prepare.mjs'
import { placedPicturesOf } from '../../src/core/article/walk'
import type { ContentMedia } from '../../src/core/serialise/wordpress-picture'
import { wordpressContent } from '../../src/core/serialise/wordpress-blocks'
import type { SiteDetails } from '../wordpress/site-details'
import { startSite } from '../wordpress/start-site'
import { connectTo } from '../wordpress/wordpress-site'
import { makeBenchHome } from './bench-home'
import type { BenchHome } from './bench-home'
import { launchForBench } from './launch-for-bench'
import type { Subject } from './launch-for-bench'
import { percentile } from './statistics'

const words = 39_000
const pictures = 50
const ours = 'Copydesk'

const createdSchema = z.object({ id: z.number() })
const uploadedSchema = z.object({ id: z.number(), source_url: z.string() })

/**
 * P3: Gutenberg's own `type` in Copydesk, whole interface on, and in the block editor of a real WordPress in the same Electron, interleaved; both
 * hold the same listicle.
 */
export async function runBlockEditorBenchmark({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  await ensureWordPress()
  const rounds = isQuick ? 1 : 5
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const { details, stop } = await startSite()
  const raw: { readonly subject: string; readonly round: number; readonly words: number; readonly dispatch: readonly number[] }[] = []
  try {
    const home = await makeBenchHome({ directory: join(folder, 'home'), articles: 1, words, pictures })
    const post = await postOf(home, details)
    const { name, signInPassword } = details.users.admin
    const subjects: readonly Subject[] = [
      { name: ours, args: ['.'], env: { COPYDESK_HOME: home.directory, BENCH_TRACES: folder } },
      {
        name: `WordPress ${details.version} block editor`,
        args: [join(import.meta.dirname, 'block-editor')],
        env: { BENCH_HOME: join(folder, 'block-editor-home'), BENCH_TRACES: folder, BENCH_POST: JSON.stringify({ site: details.url, user: name, password: signInPassword, post }) }
      }
    ]
    for (let round = 0; round < rounds; round++) {
      for (const subject of subjects) {
        const { outcome } = await launchForBench(subject, { kind: 'type', keys: 0 })
        raw.push({ subject: subject.name, round, words: outcome.words, dispatch: outcome.dispatch })
        process.stderr.write(`  round ${String(round + 1)} of ${String(rounds)}, ${subject.name}: p50 ${percentile(outcome.dispatch, 0.5).toFixed(2)} ms\n`)
      }
    }
  } finally {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  const keysOf = (subject: string) => raw.filter((each) => each.subject === subject).flatMap(({ dispatch }) => dispatch)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const rows = [...new Set(raw.map(({ subject }) => subject))].map((subject) => {
    const keys = keysOf(subject)
    const spread = [0.5, 0.95, 1].map((part) => percentile(keys, part).toFixed(2)).join(' / ')
    return `| ${subject} | ${String(raw.find((each) => each.subject === subject)?.words ?? 0)} | ${String(keys.length)} | ${mean(keys).toFixed(2)} | ${spread} | ${(mean(keys) / mean(keysOf(ours))).toFixed(1)} |`
  })
  process.stdout.write(`\n${['| editor | words | keys | P3 `type` (ms: mean) | p50 / p95 / max | times Copydesk\'s (goal 10) |', '|---|---|---|---|---|---|', ...rows].join('\n')}\n`)
  await mkdir('bench-results', { recursive: true })
  const file = join('bench-results', `blocks-${new Date().toISOString().replaceAll(':', '-')}.json`)
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version, electron: process.env.ELECTRON_EXEC_PATH?.split('/').at(-2) }
  await writeFile(file, JSON.stringify({ machine, pictures, raw }, null, 1))
  process.stdout.write(`\nLoad of the machine at the end: ${loadavg().map((load) => load.toFixed(1)).join(', ')}. Raw figures: ${file}\n`)
}

/** The article as a draft of the site, as Copydesk would publish it. Its pictures are uploaded once each. */
async function postOf({ article, pathOfPicture }: BenchHome, details: SiteDetails): Promise<number> {
  const site = connectTo(details)
  const { name, password } = details.users.admin
  const media = new Map<string, ContentMedia>()
  for (const { pictureId } of placedPicturesOf(article)) {
    if (media.has(pictureId)) continue
    const answer = await fetch(`${details.serverUrl}/wp-json/wp/v2/media`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`, 'content-type': 'image/png', 'content-disposition': `attachment; filename="${String(media.size)}.png"` },
      body: new Uint8Array(await readFile(pathOfPicture(pictureId)))
    })
    const uploaded = uploadedSchema.parse(await answer.json())
    media.set(pictureId, { mediaId: uploaded.id, url: uploaded.source_url, sizeSlug: 'full' })
  }
  return createdSchema.parse(await site.rest('POST', '/wp/v2/posts', { title: article.headline, content: wordpressContent(article, media), status: 'draft' })).id
}
