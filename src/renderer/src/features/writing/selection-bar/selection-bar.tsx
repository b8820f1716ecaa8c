import type { Editor } from '@tiptap/core'
import { IconBlockquote, IconBold, IconH2, IconH3, IconItalic, IconLink, IconMessage, IconStrikethrough, IconUnderline } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { provideActions } from '../../../actions/action-registry'
import { enterTableTools } from '../../../editor/extensions/table/table-bar'
import { floatBeside } from '../../../editor/floating/float-beside'
import { findTable } from '../../../editor/queries/table-place'
import { hasLeft } from '../../../ui/has-left'
import { Tool } from '../tool'
import { useToolbarState } from '../use-toolbar-state'
import { boxOfSelection } from './box-of-selection'
import { hasSelectedWords, watchSelection } from './watch-selection'
import './selection-bar.css'

interface Shown {
  /** Whether the keyboard asked for it, and goes into it. */
  readonly isEntered: boolean
}

/** The tools for words, over the selected ones. Nothing of it is there, and nothing renders, while none are selected. */
export function SelectionBar({ editor }: { readonly editor: Editor }) {
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    const isInBar = (target: EventTarget | null) => target instanceof Element && target.closest('.selection-bar') !== null
    return watchSelection(editor, isInBar, (isSelected) => setShown(isSelected ? { isEntered: false } : undefined))
  }, [editor])
  useEffect(
    () =>
      provideActions({
        'selection-tools': {
          run: () => {
            if (hasSelectedWords(editor)) setShown({ isEntered: true })
            else enterTableTools(editor.view)
          },
          isEnabled: () => hasSelectedWords(editor) || findTable(editor.state.selection.$from) !== undefined
        }
      }),
    [editor]
  )
  return shown === undefined ? null : <Bar editor={editor} shown={shown} onLeave={() => setShown(undefined)} />
}

function Bar({ editor, shown, onLeave }: { readonly editor: Editor; readonly shown: Shown; readonly onLeave: () => void }) {
  const { t } = useTranslation('editor')
  const bar = useRef<HTMLDivElement>(null)
  const state = useToolbarState(editor)
  const isInItemHeading = state.kind === 'item-heading'
  const isInCode = state.kind === 'code-block'

  useLayoutEffect(() => {
    const dom = bar.current
    if (dom === null) return
    const place = () => floatBeside(dom, boxOfSelection(editor.view), { side: 'above', isCentred: true })
    place()
    if (shown.isEntered) dom.querySelector('button')?.focus({ preventScroll: true })
    const resizes = new ResizeObserver(place) // the words move where the column becomes wider or narrower
    resizes.observe(editor.view.dom)
    return () => resizes.disconnect()
  }, [editor, shown, isInItemHeading, isInCode, state.takesMarks])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const tools = [...(bar.current?.querySelectorAll('button') ?? [])]
    const at = tools.findIndex((tool) => tool === document.activeElement)
    const goals: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowRight: tools[(at + 1) % tools.length],
      ArrowLeft: tools.at(at - 1),
      Home: tools[0],
      End: tools.at(-1),
      Escape: editor.view.dom
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (goal === editor.view.dom) editor.view.focus()
    else goal.focus()
  }

  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label={t('selectionBar')}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (hasLeft(currentTarget, relatedTarget) && relatedTarget !== editor.view.dom) onLeave()
      }}
    >
      {state.takesMarks ? (
        <>
          <Tool action="bold" name={t('toolbar.bold')} icon={IconBold} isActive={state.isBold} tabIndex={-1} />
          <Tool action="italic" name={t('toolbar.italic')} icon={IconItalic} isActive={state.isItalic} tabIndex={-1} />
          <Tool action="underline" name={t('toolbar.underline')} icon={IconUnderline} isActive={state.isUnderline} tabIndex={-1} />
          <Tool action="strike" name={t('toolbar.strike')} icon={IconStrikethrough} isActive={state.isStrike} tabIndex={-1} />
          <Tool action="link" name={t('toolbar.link')} icon={IconLink} isActive={state.isLink} tabIndex={-1} />
        </>
      ) : null}
      <Tool action="add-note" name={t('toolbar.note')} icon={IconMessage} tabIndex={-1} />
      {isInItemHeading || isInCode ? null : (
        <>
          <span className="toolbar-rule" />
          <Tool action="heading-2" name={t('toolbar.heading2')} icon={IconH2} isActive={state.kind === 'heading-2'} tabIndex={-1} />
          <Tool action="heading-3" name={t('toolbar.heading3')} icon={IconH3} isActive={state.kind === 'heading-3'} tabIndex={-1} />
          <Tool action="quote" name={t('toolbar.quote')} icon={IconBlockquote} isActive={state.isQuote} tabIndex={-1} />
        </>
      )}
    </div>
  )
}
