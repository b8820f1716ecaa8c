import { rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article, ArticleId } from '../../../core/article/article'
import { wordsOf } from '../../../core/article/article'
import { failure } from '../../../core/failure'
import { versionsToDelete } from '../../../core/versions/thin-versions'
import type { Version, VersionCause, VersionSummary } from '../../../core/versions/version'
import { makeFolder, sweepTemporaries, writeDurably } from '../durable-file'
import type { FileSystem } from '../file-system'
import { isMissing, StorageFailure } from '../storage-failure'
import type { VersionFacts } from './version-file'
import { parseVersion, parseVersionHead, versionText } from './version-file'

const versionName = /^(\d{1,9})\.json$/

/**
 * The versions of one article: a folder with a file each, `<number>.json`. Every method throws a `StorageFailure` or the system's error,
 * and none may overlap with another: the caller keeps them in turn.
 */
export class ArticleVersions {
  private readonly id: ArticleId
  private readonly folder: string
  private readonly fileSystem: FileSystem
  /** By number; undefined until the folder was read. Files that cannot be read are not among them, and their numbers are not used again. */
  private summaries: Map<number, VersionSummary> | undefined
  private lastNumber = 0

  constructor(id: ArticleId, folder: string, fileSystem: FileSystem) {
    this.id = id
    this.folder = folder
    this.fileSystem = fileSystem
  }

  /** From old to new. */
  async list(): Promise<VersionSummary[]> {
    return [...(await this.loaded()).values()].toSorted((one, other) => one.number - other.number)
  }

  async newest(): Promise<VersionSummary | undefined> {
    return (await this.list()).at(-1)
  }

  async read(number: number): Promise<Version> {
    try {
      const version = parseVersion(this.id, await this.fileSystem.readFile(this.pathOf(number)))
      if (version === undefined) throw new StorageFailure(failure('version-unreadable'))
      return version
    } catch (error) {
      if (isMissing(error)) throw new StorageFailure(failure('version-not-found'))
      throw error
    }
  }

  /**
   * Keeps an article's words. When the newest version has the very same words, it is that version that gets the cause and the name, where
   * they say more. Then the versions are thinned.
   */
  async keep(article: Article, cause: VersionCause, name: string): Promise<VersionSummary> {
    const newest = await this.newest()
    if (newest?.edition === article.edition && newest.savedAt === article.updatedAt) {
      const better = { cause: newest.cause === 'writing' ? cause : newest.cause, name: name === '' ? newest.name : name }
      if (better.cause === newest.cause && better.name === newest.name) return newest
      const rewritten = await this.rewriteIfReadable(newest.number, better)
      if (rewritten !== undefined) return rewritten
    }
    await makeFolder(this.folder, this.fileSystem)
    const facts = { number: this.lastNumber + 1, savedAt: article.updatedAt, cause, name, edition: article.edition, headline: article.headline }
    const summary = await this.write(facts, versionText(facts, wordsOf(article)))
    await this.thin()
    return summary
  }

  /** Names a version, or takes its name away with an empty one. */
  async rename(number: number, name: string): Promise<VersionSummary> {
    return this.rewrite(number, { name })
  }

  /** Removes all of it. */
  async remove(): Promise<void> {
    for (const name of await this.namesInFolder()) await this.fileSystem.unlink(join(this.folder, name))
    this.summaries = new Map()
    await rmdir(this.folder).catch(() => undefined) // an empty folder is only rubbish
  }

  /** Undefined where the version is damaged behind its first line: then the words are kept as another. */
  private async rewriteIfReadable(number: number, change: Pick<VersionFacts, 'name' | 'cause'>): Promise<VersionSummary | undefined> {
    try {
      return await this.rewrite(number, change)
    } catch (error) {
      if (error instanceof StorageFailure && error.failure.code === 'version-unreadable') return undefined
      throw error
    }
  }

  private async rewrite(number: number, change: Partial<Pick<VersionFacts, 'name' | 'cause'>>): Promise<VersionSummary> {
    const { summary, words } = await this.read(number)
    const { bytes: _bytes, ...before } = summary
    const facts = { ...before, ...change }
    await this.loaded()
    return this.write(facts, versionText(facts, words))
  }

  private async write(facts: VersionFacts, text: string): Promise<VersionSummary> {
    const outcome = await writeDurably(this.pathOf(facts.number), text, { fileSystem: this.fileSystem })
    if (!outcome.ok) throw new StorageFailure(outcome.error)
    const summary = { ...facts, bytes: outcome.value.size }
    this.summaries?.set(facts.number, summary)
    this.lastNumber = Math.max(this.lastNumber, facts.number)
    return summary
  }

  /** What cannot be deleted stays, and is tried again after the next version. */
  private async thin(): Promise<void> {
    for (const number of versionsToDelete(await this.list())) {
      await this.fileSystem.unlink(this.pathOf(number)).then(
        () => this.summaries?.delete(number),
        () => undefined
      )
    }
  }

  private async loaded(): Promise<Map<number, VersionSummary>> {
    if (this.summaries !== undefined) return this.summaries
    const summaries = new Map<number, VersionSummary>()
    await sweepTemporaries(this.folder, this.fileSystem)
    for (const name of await this.namesInFolder()) {
      const number = Number(versionName.exec(name)?.[1] ?? Number.NaN)
      if (Number.isNaN(number)) continue
      this.lastNumber = Math.max(this.lastNumber, number)
      // One that the disk does not give takes no other with it.
      const bytes = await this.fileSystem.readFile(this.pathOf(number)).catch(() => undefined)
      const summary = bytes && parseVersionHead(bytes)
      if (summary?.number === number) summaries.set(number, summary)
    }
    this.summaries = summaries
    return summaries
  }

  private async namesInFolder(): Promise<string[]> {
    try {
      return await this.fileSystem.readdir(this.folder)
    } catch (error) {
      if (isMissing(error)) return []
      throw error
    }
  }

  private pathOf(number: number): string {
    return join(this.folder, `${String(number)}.json`)
  }
}
