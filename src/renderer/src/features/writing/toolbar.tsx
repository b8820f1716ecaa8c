import type { Editor } from '@tiptap/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconChevronDown,
  IconItalic,
  IconLayoutList,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhoto,
  IconStrikethrough,
  IconUnderline
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { runAction } from '../../actions/action-registry'
import { Tool } from './tool'
import type { BlockKind } from './toolbar-state'
import { useToolbarState } from './use-toolbar-state'

const kinds = ['paragraph', 'heading-2', 'heading-3', 'heading-4', 'code-block'] as const satisfies readonly BlockKind[]
const kindNames = { paragraph: 'paragraph', 'heading-2': 'heading2', 'heading-3': 'heading3', 'heading-4': 'heading4', 'code-block': 'codeBlock' } as const

function KindOfText({ kind }: { readonly kind: BlockKind }) {
  const { t } = useTranslation('editor')
  return (
    <span className="tool-select">
      <select
        aria-label={t('toolbar.blockType')}
        value={kind}
        disabled={kind === 'item-heading'}
        onChange={({ target }) => {
          const chosen = kinds.find((each) => each === target.value)
          if (chosen !== undefined) runAction(chosen)
        }}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {t(`toolbar.${kindNames[each]}`)}
          </option>
        ))}
        {kind === 'item-heading' ? <option value="item-heading">{t('toolbar.itemHeading')}</option> : null}
      </select>
      <IconChevronDown size={14} stroke={1.6} aria-hidden />
    </span>
  )
}

/** The tools over the page. They are rendered anew only when one of them changes its state, not when text is typed. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('editor')
  const state = useToolbarState(editor)
  return (
    <div className="toolbar" role="toolbar" aria-label={t('toolbar.label')}>
      <KindOfText kind={state.kind} />
      <span className="toolbar-rule" />
      <Tool action="bold" name={t('toolbar.bold')} icon={IconBold} isActive={state.isBold} isDisabled={!state.takesMarks} />
      <Tool action="italic" name={t('toolbar.italic')} icon={IconItalic} isActive={state.isItalic} isDisabled={!state.takesMarks} />
      <Tool action="underline" name={t('toolbar.underline')} icon={IconUnderline} isActive={state.isUnderline} isDisabled={!state.takesMarks} />
      <Tool action="strike" name={t('toolbar.strike')} icon={IconStrikethrough} isActive={state.isStrike} isDisabled={!state.takesMarks} />
      <Tool action="link" name={t('toolbar.link')} icon={IconLink} isActive={state.isLink} isDisabled={!state.takesMarks} />
      <span className="toolbar-rule" />
      <Tool action="bullet-list" name={t('toolbar.bulletList')} icon={IconList} isActive={state.isBulletList} isDisabled={!state.turnsBlocks} />
      <Tool action="ordered-list" name={t('toolbar.orderedList')} icon={IconListNumbers} isActive={state.isOrderedList} isDisabled={!state.turnsBlocks} />
      <Tool action="quote" name={t('toolbar.quote')} icon={IconBlockquote} isActive={state.isQuote} isDisabled={!state.turnsBlocks} />
      <span className="toolbar-rule" />
      <Tool action="insert-picture" name={t('toolbar.insertPicture')} label={t('toolbar.picture')} icon={IconPhoto} />
      <Tool action="insert-item" name={t('toolbar.insertItem')} label={t('toolbar.item')} icon={IconLayoutList} />
      <span className="toolbar-rule" />
      <Tool action="undo" name={t('toolbar.undo')} icon={IconArrowBackUp} isDisabled={!state.canUndo} />
      <Tool action="redo" name={t('toolbar.redo')} icon={IconArrowForwardUp} isDisabled={!state.canRedo} />
    </div>
  )
}
