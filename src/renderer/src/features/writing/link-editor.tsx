import type { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { findTypedAddress } from '../../editor/extensions/link/typed-address'
import { floatBeside } from '../../editor/floating/float-beside'
import { hasLeft } from '../../ui/has-left'
import { useCombobox } from '../../ui/use-combobox'
import { boxOfSelection } from './selection-bar/box-of-selection'
import { useLinkSuggestions } from './use-link-suggestions'
import './suggestions.css'

/** Sets, changes or takes away the link at the selection. It stands beside the selected words. */
export function LinkEditor({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { t } = useTranslation('editor')
  const holder = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [isRefused, setRefused] = useState(false)
  const current = String(editor.getAttributes('link')['href'] ?? '')
  const [typed, setTyped] = useState('')
  const close = () => {
    onClose()
    editor.view.focus()
  }
  /** Where nothing is selected, the words are put there. */
  const setLink = (href: string, words: string) => {
    const chain = editor.chain().extendMarkRange('link')
    if (editor.state.selection.empty && current === '') {
      chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else {
      chain.setLink({ href }).run()
    }
    close()
  }
  const suggestions = useLinkSuggestions(typed)
  const combobox = useCombobox({
    id: 'link-suggestions',
    count: suggestions.length,
    startsAt: -1,
    onChoose: (index) => {
      const chosen = suggestions[index]
      if (chosen !== undefined) setLink(chosen.link, chosen.title)
    }
  })

  // What it has to show makes it higher, and over the words where there is no room under them.
  useLayoutEffect(() => {
    if (holder.current !== null) floatBeside(holder.current, boxOfSelection(editor.view), { side: 'below', isCentred: false })
  }, [editor, suggestions.length, isRefused])
  useEffect(() => field.current?.select(), [])

  const apply = () => {
    const typed = field.current?.value ?? ''
    if (typed.trim() === '') {
      remove()
      return
    }
    const href = findTypedAddress(typed)
    if (href === undefined) {
      setRefused(true)
      return
    }
    setLink(href, typed.trim())
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.target === field.current && combobox.handleKey(event)) return
    if (event.key === 'Escape' && suggestions.length > 0) setTyped('')
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) apply()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={holder} className="link-editor" role="dialog" aria-label={t('toolbar.link')} onKeyDown={onKeyDown} onBlur={({ currentTarget, relatedTarget }) => hasLeft(currentTarget, relatedTarget) && onClose()}>
      <input
        ref={field}
        className="writing-input"
        aria-label={t('link.address')}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? 'link-refused' : undefined}
        placeholder={t('link.hint')}
        defaultValue={current}
        maxLength={4_000}
        spellCheck={false}
        onInput={({ currentTarget }) => {
          setRefused(false)
          setTyped(currentTarget.value)
          combobox.startAnew()
        }}
        autoComplete="off"
        {...combobox.inputProps}
      />
      <button type="button" className="writing-button is-main" onClick={apply}>
        {t('link.apply')}
      </button>
      {current === '' ? null : (
        <button type="button" className="writing-button" onClick={remove}>
          {t('link.remove')}
        </button>
      )}
      {suggestions.length === 0 ? null : (
        <div className="suggestions" aria-label={t('link.suggestions')} {...combobox.listProps}>
          {suggestions.map(({ title, link }, index) => (
            <div key={link} className="suggestion is-link" {...combobox.optionProps(index)}>
              <span className="suggestion-title">{title}</span>
              <span className="suggestion-address">{link.replace(/^https?:\/\//, '')}</span>
            </div>
          ))}
        </div>
      )}
      {isRefused ? (
        <p id="link-refused" className="link-refused" role="alert">
          {t('link.notValid')}
        </p>
      ) : null}
    </div>
  )
}
