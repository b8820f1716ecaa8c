import { writeSync } from 'node:fs'
import type { Article } from '../../../src/core/article/article'
import type { FileSystem } from '../../../src/main/library/file-system'
import { diskFileSystem } from '../../../src/main/library/file-system'
import { faultFileSystem } from '../../unit/main/library/fault-file-system'
import { draftOf, openTestLibrary, sampleArticle } from '../../unit/main/library/sample-article'

/** A process of its own that writes a library, to be killed, stopped and cut off. Says on its standard output what was acknowledged. */
const [mode = '', directory = '', number = '0'] = process.argv.slice(2)

const say = (...words: readonly (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`)

/** Words whose length changes from save to save, from a line to some hundred kilobytes, all of them telling their number. */
function wordsOf(save: number): string {
  return `${String(save)} `.repeat(1 + ((save * 7_919) % 15_000)).slice(0, 100_000)
}

async function opened(library: Awaited<ReturnType<typeof openTestLibrary>>, id: string): Promise<Article> {
  const article = await library.open(id)
  if (!article.ok) throw new Error(article.error.code)
  return article.value
}

/** One save in which the process kills itself right before its Nth call to the disk; after the last call, it says so and ends. */
async function killAtStep(step: number): Promise<void> {
  const { fileSystem, calls } = faultFileSystem({ failAt: 0, code: '' })
  const library = await openTestLibrary(directory, { fileSystem: killing(fileSystem, () => calls.length, step), indexWriteDelay: 0 })
  const article = await opened(library, 'article-0001')
  await library.list()
  await library.verified()
  armed = calls.length
  const saved = await library.save({ ...draftOf(article), headline: 'New' })
  if (!saved.ok) throw new Error(saved.error.code)
  say('saved')
  await library.close()
  say('done', calls.length - armed)
}

let armed = Number.POSITIVE_INFINITY

function killing(fileSystem: FileSystem, made: () => number, step: number): FileSystem {
  const mayDie = (): void => {
    if (made() - armed >= step - 1) process.kill(process.pid, 'SIGKILL')
  }
  return {
    ...fileSystem,
    open: async (path, flags) => {
      mayDie()
      const file = await fileSystem.open(path, flags)
      return {
        write: (bytes, offset, length) => (mayDie(), file.write(bytes, offset, Math.min(length, 1_500))),
        sync: () => (mayDie(), file.sync()),
        stat: () => (mayDie(), file.stat()),
        close: () => (mayDie(), file.close())
      }
    },
    rename: (from, to) => (mayDie(), fileSystem.rename(from, to)),
    link: (from, to) => (mayDie(), fileSystem.link(from, to)),
    unlink: (path) => (mayDie(), fileSystem.unlink(path))
  }
}

/** Saves three articles in turn for ever, makes a new one now and then and throws it away later; says each thing once it is acknowledged. */
async function writeForEver(first: number, fileSystem: FileSystem): Promise<void> {
  let made = first
  const library = await openTestLibrary(directory, { newId: () => `article-n${String(++made).padStart(6, '0')}`, indexWriteDelay: 20, fileSystem })
  const drafts = await Promise.all(['article-0001', 'article-0002', 'article-0003'].map(async (id) => draftOf(await opened(library, id))))
  await library.list()
  let newest: string | undefined
  for (let save = first; ; save++) {
    const draft = drafts[save % drafts.length]
    if (draft === undefined) throw new Error('There is no article')
    const saved = await library.save({ ...draft, headline: String(save), notes: wordsOf(save) })
    if (!saved.ok) throw new Error(saved.error.code)
    say('saved', draft.id, save)
    if (save % 10 === 0) {
      const created = await library.create({ ...sampleArticle(String(save)), notes: wordsOf(save) })
      if (!created.ok) throw new Error(created.error.code)
      newest = created.value.id
      say('saved', newest, save)
    }
    if (save % 10 === 5 && newest !== undefined) {
      const trashed = await library.trash(newest)
      if (!trashed.ok) throw new Error(trashed.error.code)
      say('trashed', newest, save)
    }
  }
}

/** What the measuring is measured with: a writer that syncs nothing must be found to lose saves. */
const unsynced: FileSystem = {
  ...diskFileSystem,
  open: async (path, flags) => {
    const file = await diskFileSystem.open(path, flags)
    return {
      write: (bytes, offset, length) => file.write(bytes, offset, length),
      sync: () => Promise.resolve(),
      stat: () => file.stat(),
      close: () => file.close()
    }
  }
}

/** One save, as it goes in whatever surroundings the process was started in. */
async function saveOnce(): Promise<void> {
  const library = await openTestLibrary(directory)
  const created = await library.create(sampleArticle('서울 👩‍👩‍👧'))
  if (!created.ok) throw new Error(created.error.code)
  const saved = await library.save({ ...draftOf(created.value), notes: 'Notes' })
  if (!saved.ok) throw new Error(saved.error.code)
  const list = await library.list()
  await library.close()
  say(JSON.stringify([list[0]?.headline, list[0]?.updatedAt, saved.value.savedAt]))
}

/** Holds the library until it is killed. */
async function hold(): Promise<void> {
  const { lockLibrary } = await import('../../../src/main/library/library-lock')
  await lockLibrary(directory)
  say('held')
  setInterval(() => undefined, 1_000)
}

if (mode === 'kill-at') await killAtStep(Number(number))
else if (mode === 'for-ever') await writeForEver(Number(number), diskFileSystem)
else if (mode === 'for-ever-unsynced') await writeForEver(Number(number), unsynced)
else if (mode === 'hold') await hold()
else await saveOnce()
