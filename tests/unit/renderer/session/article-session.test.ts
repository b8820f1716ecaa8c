import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ArticleSession } from '../../../../src/renderer/src/session/article-session'
import { Disk, anArticle, diskFull, paragraph, savedAtAnswered } from './open-document'
import { stubPageMoments } from '../stub-page-moments'

beforeEach(() => {
  vi.useFakeTimers()
  stubPageMoments()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('an article session', () => {
  it('hands a change over within 250 ms, and says when it was saved', async () => {
    const disk = new Disk()
    const session = new ArticleSession(anArticle(), disk.save)
    session.set('headline', 'Harbor Lights, Again')
    await vi.advanceTimersByTimeAsync(250)
    expect(disk.written.map(({ headline }) => headline)).toEqual(['Harbor Lights, Again'])
    expect(session.status()).toEqual({ kind: 'saved', savedAt: savedAtAnswered })
    expect(session.isDirty()).toBe(false)
  })

  it('saves what was typed though a part of the page that hears of it breaks', async () => {
    const reported: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
    const disk = new Disk()
    const session = new ArticleSession(anArticle(), disk.save)
    const breaks = () => {
      throw new Error('broken')
    }
    session.subscribe('headline', breaks)
    session.subscribe('status', breaks)
    session.set('headline', 'Harbor Lights, Again')
    await vi.advanceTimersByTimeAsync(250)
    expect(disk.written.map(({ headline }) => headline)).toEqual(['Harbor Lights, Again'])
    expect(session.status().kind).toBe('saved')
    expect(reported).toHaveLength(3)
  })

  it('reads the body off the editor once a save, not once a key', async () => {
    const disk = new Disk()
    const session = new ArticleSession(anArticle(), disk.save)
    const readBody = vi.fn(() => paragraph('Typed.'))
    session.attachEditor(readBody)
    for (let key = 0; key < 40; key++) session.bodyChanged()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(readBody).toHaveBeenCalledTimes(1)
    expect(disk.written.map(({ body }) => body)).toEqual([paragraph('Typed.')])
  })

  it('sends what was typed after the frame of a key, not in the way of the next one', async () => {
    const disk = new Disk()
    const session = new ArticleSession(anArticle(), disk.save)
    for (const key of ['O', 'On', 'One']) {
      session.set('dek', key)
      await vi.advanceTimersByTimeAsync(60)
    }
    expect(disk.written.map(({ dek }) => dek)).toEqual(['One'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(disk.written).toHaveLength(1)
  })

  it('does not try a disk that fails with every key', async () => {
    const disk = new Disk()
    disk.trouble = diskFull
    const save = vi.fn(disk.save)
    const session = new ArticleSession(anArticle(), save)
    session.set('dek', 'Not lost')
    await vi.advanceTimersByTimeAsync(300)
    for (let key = 0; key < 10; key++) {
      session.set('dek', `Not lost ${String(key)}`)
      await vi.advanceTimersByTimeAsync(60)
    }
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('saves again what came while a save was under way, one save at a time', async () => {
    const disk = new Disk()
    disk.delay = 400
    const session = new ArticleSession(anArticle(), disk.save)
    session.set('dek', 'One')
    await vi.advanceTimersByTimeAsync(300)
    session.set('dek', 'Two')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(disk.written.map(({ dek }) => dek)).toEqual(['One', 'Two'])
    expect(disk.mostAtOnce).toBe(1)
  })

  it('hands over within 250 ms what was typed while a slow disk saved what was before', async () => {
    const disk = new Disk()
    disk.delay = 160
    const session = new ArticleSession(anArticle(), disk.save)
    session.set('dek', 'One')
    await vi.advanceTimersByTimeAsync(200)
    session.set('dek', 'Two')
    await vi.advanceTimersByTimeAsync(250)
    expect(session.status()).toEqual({ kind: 'saving' })
    await vi.advanceTimersByTimeAsync(160)
    expect(disk.written.map(({ dek }) => dek)).toEqual(['One', 'Two'])
  })

  it('writes nothing when a field is set to what it was', async () => {
    const disk = new Disk()
    const session = new ArticleSession(anArticle(), disk.save)
    session.set('headline', 'Harbor Lights')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(disk.written).toEqual([])
  })

  it('keeps the words and tries again when the disk is full', async () => {
    const disk = new Disk()
    disk.trouble = diskFull
    const session = new ArticleSession(anArticle(), disk.save)
    session.set('dek', 'Not lost')
    await vi.advanceTimersByTimeAsync(300)
    expect(session.status()).toEqual({ kind: 'not-saved', failure: diskFull })
    disk.trouble = undefined
    await vi.advanceTimersByTimeAsync(2_500)
    expect(disk.written.map(({ dek }) => dek)).toEqual(['Not lost'])
    expect(session.status().kind).toBe('saved')
  })

  it('takes a save that breaks for one that failed', async () => {
    const disk = new Disk()
    disk.trouble = 'breaks'
    const session = new ArticleSession(anArticle(), disk.save)
    session.set('dek', 'Not lost')
    await vi.advanceTimersByTimeAsync(300)
    expect(session.status()).toEqual({ kind: 'not-saved', failure: { code: 'disk-failed', details: {} } })
    expect(session.isDirty()).toBe(true)
  })

  it('saves the last words when it is closed, those of an editor that is gone too', async () => {
    const disk = new Disk()
    const session = new ArticleSession(anArticle(), disk.save)
    const detach = session.attachEditor(() => paragraph('The last words.'))
    session.bodyChanged()
    detach()
    void session.close()
    await vi.advanceTimersByTimeAsync(10)
    expect(disk.written.map(({ body }) => body)).toEqual([paragraph('The last words.')])
  })

  it('tells a change only to those who listen to its field', () => {
    const session = new ArticleSession(anArticle(), new Disk().save)
    const onTags = vi.fn()
    const onHeadline = vi.fn()
    session.subscribe('tags', onTags)
    const stop = session.subscribe('headline', onHeadline)
    session.set('headline', 'Once')
    stop()
    session.set('headline', 'Twice')
    expect([onTags.mock.calls.length, onHeadline.mock.calls.length]).toEqual([0, 1])
  })
})
