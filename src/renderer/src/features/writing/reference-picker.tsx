import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../../../core/search/fold-text'
import { formAt, insertReference } from '../../editor/commands/insert-reference'
import { floatBeside } from '../../editor/floating/float-beside'
import { newName } from '../../editor/new-name'
import { itemsIn } from '../../editor/queries/item-names'
import { hasLeft } from '../../ui/has-left'
import { useCombobox } from '../../ui/use-combobox'
import { runChange } from './run-change'
import { boxOfSelection } from './selection-bar/box-of-selection'
import './suggestions.css'

/** Lets the editor choose the item that a reference is to point to, by its number or its words. */
export function ReferencePicker({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { t } = useTranslation('editor')
  const holder = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const found = itemsIn(editor.state.doc).filter(({ rank, heading }) => foldText(`${String(rank)}. ${heading}`).includes(foldText(typed.trim())))

  const leave = () => {
    onClose()
    editor.view.focus()
  }
  const combobox = useCombobox({
    id: 'reference-items',
    count: found.length,
    startsAt: 0,
    onChoose: (index) => {
      const item = found[index]
      onClose()
      if (item !== undefined) runChange(editor, insertReference(item.itemPos, formAt(editor.state), newName()))
    }
  })
  useLayoutEffect(() => {
    if (holder.current !== null) floatBeside(holder.current, boxOfSelection(editor.view), { side: 'below', isCentred: false })
    holder.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [editor])
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [combobox.active])

  const onKeyDown = (event: KeyboardEvent) => {
    if (combobox.handleKey(event) || event.key !== 'Escape' || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }

  return (
    <div ref={holder} className="reference-picker" role="dialog" aria-label={t('reference.insert')} onKeyDown={onKeyDown} onBlur={({ currentTarget, relatedTarget }) => hasLeft(currentTarget, relatedTarget) && onClose()}>
      <input
        className="writing-input"
        aria-label={t('reference.find')}
        placeholder={t('reference.find')}
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          combobox.startAnew()
        }}
        {...combobox.inputProps}
      />
      <div ref={list} className="suggestions" aria-label={t('reference.items')} {...combobox.listProps}>
        {found.map(({ itemPos, rank, heading }, index) => (
          <div key={itemPos} className="suggestion" {...combobox.optionProps(index)}>
            <span className="suggestion-rank">{rank}.</span>
            <span className="suggestion-title">{heading === '' ? t('reference.noHeading') : heading}</span>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="suggestion-none">{t('reference.none')}</p> : null}
    </div>
  )
}
