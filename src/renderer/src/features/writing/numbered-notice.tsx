import type { Editor } from '@tiptap/core'
import { IconListNumbers, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { turnNumberedIntoItems } from '../../editor/commands/turn-numbered-into-items'
import { dismissNumbered, useNumberedOffer } from '../../editor/queries/text-facts'
import { runChange } from './run-change'
import './numbered-notice.css'

/** Offers to make items of what was numbered by hand. It stands below the text, covers nothing and asks nothing: it stays until it is answered or no longer true. */
export function NumberedNotice({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('editor')
  const offer = useNumberedOffer()
  if (offer === undefined) return null
  const dismiss = () => {
    dismissNumbered(offer)
    editor.view.focus()
  }
  return (
    <div className="numbered-notice" role="status">
      <IconListNumbers size={16} stroke={1.6} aria-hidden />
      <button type="button" className="text-button" onClick={() => runChange(editor, turnNumberedIntoItems(offer.texts))}>
        {t(`numbered.${offer.kind}`, { number: offer.texts.length })}
      </button>
      <button type="button" className="icon-button" aria-label={t('numbered.dismiss')} title={t('numbered.dismiss')} onClick={dismiss}>
        <IconX size={14} stroke={1.6} aria-hidden />
      </button>
    </div>
  )
}
