import type { Editor } from '@tiptap/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../session/use-session'
import { focusText } from '../focus-text'
import { ArticleSearch } from './article-search'
import { readSelection } from './field-elements'
import { FindOptions } from './find-options'
import type { FindOption } from './find-options'
import { FindStatus } from './find-status'
import { goToHit } from './go-to-hit'
import { HitMarks } from './hit-marks'
import './find.css'

/** Why the panel is wanted. Every request is an object of its own. */
export interface FindRequest {
  readonly kind: 'find' | 'replace' | 'next' | 'previous'
}

export interface FindPanelProps {
  readonly editor: Editor
  /** What scrolls, from headline to text. */
  readonly scroll: RefObject<HTMLElement | null>
  readonly request: FindRequest
  readonly onClose: () => void
}

/** Selected words longer than this are a passage, not something to look for. */
const longestSeed = 200
const longestText = 1_000

/** What was sought last stands there the next time. */
const last: { find: string; replacement: string; options: ReadonlySet<FindOption> } = { find: '', replacement: '', options: new Set() }

/** The bar over the page that finds and replaces in the whole article; the page can be written in meanwhile. */
export function FindPanel({ editor, scroll, request, onClose }: FindPanelProps) {
  const { t } = useTranslation('find')
  const session = useSession()
  const panel = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const replacement = useRef<HTMLInputElement>(null)
  const answered = useRef<FindRequest>(undefined)
  const [options, setOptions] = useState(last.options)
  const [begin] = useState(() => ({ focused: document.activeElement, ...readSelection(editor) }))
  const [search] = useState(() => new ArticleSearch(editor, session, begin.spot))
  const findings = useSyncExternalStore(search.subscribe, search.findings)
  const hasProblem = findings.problem !== undefined

  const query = (chosen: ReadonlySet<FindOption> = options) => {
    last.find = find.current?.value ?? ''
    last.options = chosen
    return { text: last.find, isCaseSensitive: chosen.has('matchCase'), isWholeWord: chosen.has('wholeWord'), isPattern: chosen.has('pattern') }
  }
  const close = () => {
    search.refresh()
    const { hits, current } = search.findings()
    const hit = current === undefined ? undefined : hits[current]
    onClose()
    if (hit !== undefined && scroll.current !== null) goToHit(scroll.current, editor, hit)
    // The text takes the focus by its own way: the browser's gives it no caret.
    else if (begin.focused instanceof HTMLTextAreaElement && begin.focused.isConnected) begin.focused.focus()
    else focusText(editor)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === find.current) search.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter' && event.target === replacement.current && !event.shiftKey) search.replace(replacement.current.value)
    else return
    event.preventDefault()
  }

  const answer = useEffectEvent(({ kind }: FindRequest) => {
    const isFirst = answered.current === undefined
    const isHere = panel.current?.contains(document.activeElement) === true
    if (!isFirst && (kind === 'next' || kind === 'previous')) {
      search.step(kind === 'next' ? 1 : -1)
      return
    }
    const selected = isFirst ? begin.text : isHere ? '' : readSelection(editor).text
    if (find.current !== null && selected !== '' && selected.length <= longestSeed && !selected.includes('\n')) find.current.value = selected
    const field = kind === 'replace' && find.current?.value !== '' ? replacement.current : find.current
    field?.select() // before it has the focus, with which keys come that were held back for it
    field?.focus({ preventScroll: true })
    search.seek(query())
  })
  useLayoutEffect(() => {
    if (answered.current !== request) answer(request)
    answered.current = request
  }, [request])

  useEffect(() => search.start(), [search])
  useEffect(() => {
    if (scroll.current === null) return
    const marks = new HitMarks(scroll.current, editor)
    let moves = 0
    const show = () => {
      const now = search.findings()
      const hit = now.current === undefined ? undefined : now.hits[now.current]
      marks.show(now)
      if (now.moves !== moves && hit !== undefined && panel.current !== null) marks.reveal(hit, panel.current)
      moves = now.moves
    }
    show()
    const stop = search.subscribe(show)
    return () => {
      stop()
      marks.clear()
    }
  }, [search, scroll, editor, t]) // the text is drawn anew in another language

  return (
    <div ref={panel} className="find" role="search" aria-label={t('title')} onKeyDown={onKeyDown}>
      <div className="find-row">
        <div className="find-box">
          <input
            ref={find}
            className="find-field"
            aria-label={t('find')}
            aria-invalid={hasProblem}
            aria-describedby="find-status"
            placeholder={t('find')}
            defaultValue={last.find}
            maxLength={longestText}
            spellCheck={false}
            autoComplete="off"
            onInput={({ nativeEvent }) => {
              // What an input method composes is sought when it is finished.
              if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) search.seekSoon(query())
            }}
            onCompositionEnd={() => search.seekSoon(query())}
          />
          <FindOptions
            chosen={options}
            onChoose={(chosen) => {
              setOptions(chosen)
              search.seek(query(chosen))
            }}
          />
        </div>
        <button type="button" className="find-tool" aria-label={t('previous')} title={t('previous')} onClick={() => search.step(-1)}>
          <IconChevronUp size={16} stroke={1.6} aria-hidden />
        </button>
        <button type="button" className="find-tool" aria-label={t('next')} title={t('next')} onClick={() => search.step(1)}>
          <IconChevronDown size={16} stroke={1.6} aria-hidden />
        </button>
        <button type="button" className="find-tool" aria-label={t('close')} title={t('close')} onClick={close}>
          <IconX size={16} stroke={1.6} aria-hidden />
        </button>
      </div>
      <div className="find-row">
        <input
          ref={replacement}
          className="find-box find-field"
          aria-label={t('replaceWith')}
          placeholder={t('replaceWith')}
          defaultValue={last.replacement}
          maxLength={longestText}
          spellCheck={false}
          autoComplete="off"
          onInput={({ currentTarget }) => {
            last.replacement = currentTarget.value
          }}
        />
        <button type="button" className="find-button" onClick={() => search.replace(replacement.current?.value ?? '')}>
          {t('replace')}
        </button>
        <button type="button" className="find-button" onClick={() => search.replaceAll(replacement.current?.value ?? '')}>
          {t('replaceAll')}
        </button>
      </div>
      <FindStatus findings={findings} />
    </div>
  )
}
