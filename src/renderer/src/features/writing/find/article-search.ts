import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { compileQuery } from '../../../../../core/find/compile-query'
import type { Finder } from '../../../../../core/find/compile-query'
import { expandReplacement } from '../../../../../core/find/expand-replacement'
import type { FindQuery, QueryProblem } from '../../../../../core/find/find-query'
import type { KnownHits } from '../../../editor/queries/find-in-document'
import type { ArticleSession } from '../../../session/article-session'
import { readTextField } from '../../../session/text-fields'
import { compareSpots, findInArticle, mapSpot, spotIn, spotOf } from './article-hits'
import type { ArticleHit, Spot } from './article-hits'
import { replaceHits } from './replace-hits'
import type { Replaced } from './replace-hits'

/** What a search has found. */
export interface Findings {
  /** Whether anything is sought. */
  readonly isSeeking: boolean
  /** The document that was searched; the positions of the hits are its own. */
  readonly doc: Node
  readonly hits: readonly ArticleHit[]
  /** Which of the hits the search has come to. */
  readonly current: number | undefined
  readonly problem: QueryProblem | undefined
  /** What came of replacing, until the search goes on. */
  readonly outcome: Replaced | undefined
  /** Counts the times that the search went to a hit, which is then to be shown. */
  readonly moves: number
}

const nothingToFind: Finder = { hitsIn: () => [] }
/** A search that takes longer than this, in milliseconds, is given up: the page would stand still. */
const longestSearch = 400
/** After a change of the article or of the query: at most this much later, while the page has no idle moment. */
const idleTimeout = 200

/** Find and replace over an open article, kept up to date while it is written in. Nothing here renders or touches the page. */
export class ArticleSearch {
  private readonly editor: Editor
  private readonly session: ArticleSession
  private readonly listeners = new Set<() => void>()
  private finder = nothingToFind
  private known: KnownHits = new WeakMap()
  private found: Findings
  /** Where to go on from: the present hit, or the caret where it was put elsewhere since. */
  private spot: Spot
  private isAtHit = false
  /** What is to be done when the page has a moment. */
  private waiting: { readonly query?: FindQuery } | undefined

  constructor(editor: Editor, session: ArticleSession, begin: Spot) {
    this.editor = editor
    this.session = session
    this.spot = begin
    this.found = { isSeeking: false, doc: editor.state.doc, hits: [], current: undefined, problem: undefined, outcome: undefined, moves: 0 }
  }

  readonly findings = (): Findings => this.found

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Follows the article from now on; the answer ends it. */
  start(): () => void {
    const { editor, session } = this
    const onTransaction = ({ transaction }: { readonly transaction: Transaction }) => {
      if (!transaction.docChanged) return
      this.spot = mapSpot(this.spot, transaction.mapping)
      this.wait({})
    }
    const onSelection = () => {
      if (!editor.view.hasFocus()) return
      this.spot = spotIn({ position: editor.state.selection.from })
      this.isAtHit = false
    }
    editor.on('transaction', onTransaction)
    editor.on('selectionUpdate', onSelection)
    const stops = (['headline', 'dek', 'leadPicture'] as const).map((name) => session.subscribe(name, () => this.wait({})))
    return () => {
      editor.off('transaction', onTransaction)
      editor.off('selectionUpdate', onSelection)
      for (const stop of stops) stop()
      this.waiting = undefined
    }
  }

  /** Looks for something, and goes to the first hit from where the search stands. */
  seek(query: FindQuery): void {
    this.waiting = undefined
    const compiled = compileQuery(query)
    this.known = new WeakMap()
    this.finder = compiled.ok ? compiled.value : nothingToFind
    this.found = { ...this.found, isSeeking: query.text !== '', problem: compiled.ok ? undefined : compiled.error, outcome: undefined }
    this.found = this.look()
    this.moveTo(this.firstFrom(this.spot))
  }

  /** The same when the page has a moment; asked again before then, it looks once, for the latest. */
  seekSoon(query: FindQuery): void {
    this.wait({ query })
  }

  /** Goes to the next hit or the one before, over the end to the beginning. */
  step(direction: 1 | -1): void {
    this.refresh()
    const { hits, current } = this.found
    if (current !== undefined && this.isAtHit) this.moveTo((current + direction + hits.length) % hits.length)
    else this.moveTo(direction === 1 ? this.firstFrom(this.spot) : this.lastBefore(this.spot))
  }

  /** Replaces the present hit and goes to the next; where there is no present one, only goes to the next. */
  replace(replacement: string): void {
    this.refresh()
    const present = this.found.current === undefined ? undefined : this.found.hits[this.found.current]
    if (present === undefined) {
      this.step(1)
      return
    }
    this.spot = spotOf(present, 'end')
    const outcome = replaceHits(this.editor, this.session, [present], replacement)
    const { place, hit } = present
    if (outcome.replaced > 0 && place.kind !== 'text') {
      const end = hit.from + expandReplacement(hit, replacement).length
      this.spot = spotOf({ place, hit: { from: end, to: end } })
    }
    this.found = this.look()
    this.moveTo(this.firstFrom(this.spot))
    if (outcome.left > 0) this.tell({ ...this.found, outcome })
  }

  /** Replaces every hit, as one undo step. */
  replaceAll(replacement: string): void {
    this.refresh()
    const { hits } = this.found
    if (hits.length === 0) return
    const outcome = replaceHits(this.editor, this.session, hits, replacement)
    this.tell({ ...this.look(), outcome })
  }

  /** Does at once what waits for an idle moment. */
  refresh(): void {
    const { waiting } = this
    if (waiting?.query !== undefined) this.seek(waiting.query)
    else if (waiting !== undefined) this.tell(this.look())
  }

  private wait(what: { readonly query?: FindQuery }): void {
    const isAsked = this.waiting !== undefined
    this.waiting = { ...this.waiting, ...what }
    if (!isAsked) requestIdleCallback(() => this.refresh(), { timeout: idleTimeout })
  }

  /** Searches. The present hit stays the present one if it is still there; what is wrong with a query stays wrong. */
  private look(): Findings {
    this.waiting = undefined
    const deadline = performance.now() + longestSearch
    const { doc } = this.editor.state
    const article = { doc, readField: (field: Parameters<typeof readTextField>[1]) => readTextField(this.session, field) }
    const hits = this.found.problem === undefined ? findInArticle(article, this.finder, this.known, () => performance.now() < deadline) : []
    const index = this.found.current === undefined ? -1 : (hits ?? []).findIndex((hit) => compareSpots(spotOf(hit), this.spot) === 0)
    const problem = hits === undefined ? 'too-slow' : this.found.problem
    return { ...this.found, doc, hits: hits ?? [], current: index < 0 ? undefined : index, problem }
  }

  private moveTo(index: number | undefined): void {
    const hit = index === undefined ? undefined : this.found.hits[index]
    this.isAtHit = hit !== undefined
    if (hit !== undefined) this.spot = spotOf(hit)
    this.tell({ ...this.found, current: hit === undefined ? undefined : index, outcome: undefined, moves: this.found.moves + (hit === undefined ? 0 : 1) })
  }

  private firstFrom(spot: Spot): number | undefined {
    const { hits } = this.found
    const index = hits.findIndex((hit) => compareSpots(spotOf(hit), spot) >= 0)
    return index >= 0 ? index : hits.length > 0 ? 0 : undefined
  }

  private lastBefore(spot: Spot): number | undefined {
    const { hits } = this.found
    const index = hits.findLastIndex((hit) => compareSpots(spotOf(hit), spot) < 0)
    return index >= 0 ? index : hits.length > 0 ? hits.length - 1 : undefined
  }

  private tell(findings: Findings): void {
    this.found = findings
    for (const listener of this.listeners) listener()
  }
}
