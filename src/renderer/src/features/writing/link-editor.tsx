import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { findTypedAddress } from '../../editor/extensions/link/typed-address'

/** Sets, changes or takes away the link at the selection. It stands under the selected words. */
export function LinkEditor({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { t } = useTranslation('editor')
  const holder = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [isRefused, setRefused] = useState(false)
  const current = String(editor.getAttributes('link')['href'] ?? '')

  useEffect(() => {
    const dom = holder.current
    const sheet = dom?.parentElement
    if (!dom || !sheet) return
    const words = editor.view.coordsAtPos(editor.state.selection.from)
    const frame = sheet.getBoundingClientRect()
    dom.style.top = `${words.bottom - frame.top + sheet.scrollTop + 6}px`
    dom.style.left = `${Math.max(8, Math.min(words.left - frame.left, frame.width - dom.offsetWidth - 8))}px`
    field.current?.select()
  }, [editor])

  const close = () => {
    onClose()
    editor.view.focus()
  }
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
    const chain = editor.chain().extendMarkRange('link')
    if (editor.state.selection.empty && current === '') {
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    } else {
      chain.setLink({ href }).run()
    }
    close()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) apply()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={holder} className="link-editor" role="dialog" aria-label={t('toolbar.link')} onKeyDown={onKeyDown} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose()}>
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
        onInput={() => setRefused(false)}
      />
      <button type="button" className="writing-button is-main" onClick={apply}>
        {t('link.apply')}
      </button>
      {current === '' ? null : (
        <button type="button" className="writing-button" onClick={remove}>
          {t('link.remove')}
        </button>
      )}
      {isRefused ? (
        <p id="link-refused" className="link-refused" role="alert">
          {t('link.notValid')}
        </p>
      ) : null}
    </div>
  )
}
