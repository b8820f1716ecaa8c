import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { showNotice } from '../../../ui/notices'
import { duplicateBlock, moveBlock, removeBlock } from '../../commands/block-move'
import { findBlockAt } from '../../commands/block-place'
import { textKinds, turnBlockInto } from '../../commands/block-turn'
import type { TextKind } from '../../commands/block-turn'
import type { Change } from '../../commands/change'
import { commandOf } from '../../commands/change'
import { turnIntoGallery, turnIntoPictures } from '../../commands/gallery'
import { printedSlice } from '../../commands/names-in-slice'
import type { EditorTexts } from '../../editor-texts'
import type { MenuEntry } from '../../floating/floating-menu'
import { openFloatingMenu } from '../../floating/floating-menu'
import type { IconName } from '../../picture/editor-button'
import { ranksIn } from '../../queries/item-names'
import { readBlock } from '../../queries/read-body'

const icons = {
  paragraph: 'paragraph',
  'heading-2': 'h2',
  'heading-3': 'h3',
  'heading-4': 'h4',
  'bullet-list': 'bullets',
  'ordered-list': 'numbers',
  quote: 'quote',
  'code-block': 'codeBlock'
} as const satisfies Readonly<Record<TextKind, IconName>>

/** Opens the menu of the block that begins at a position. What cannot be done to it is not in it. */
export function openBlockMenu(grip: HTMLElement, view: EditorView, t: EditorTexts, pos: number): void {
  const block = findBlockAt(view.state.doc, pos)?.block
  const holder = view.dom.parentElement
  if (block === undefined || holder === null || view.composing) return
  const entry = (icon: IconName, name: string, change: Change): readonly MenuEntry[] => {
    const run = () => {
      // Something may have come in above meanwhile; the block itself is the same node.
      if (view.state.doc.nodeAt(pos) === block) commandOf(change)(view.state, view.dispatch)
      view.focus()
    }
    return change(view.state) === undefined ? [] : [{ icon, name, run }]
  }
  const copy = async () => {
    view.focus()
    const printed = printedSlice(new Slice(Fragment.from(block), 0, 0), ranksIn(view.state.doc)).content.firstChild ?? block
    const { blockMarkdown, wayInto } = await import('../../../../../core/serialise/markdown') // not before somebody wants it: a start is short of time
    await navigator.clipboard.writeText(blockMarkdown(readBlock(printed), wayInto('media')))
    void showNotice({ message: t('block.copied'), tone: 'plain' })
  }
  const groups: readonly (readonly MenuEntry[])[] = [
    [
      ...textKinds.flatMap((kind) => entry(icons[kind], t(`blockMenu.name.${kind}`), turnBlockInto(pos, kind))),
      ...entry('gallery', t('block.intoGallery'), turnIntoGallery(pos)),
      ...entry('column', t('gallery.takeApart'), block.type.name === 'gallery' ? turnIntoPictures(pos) : () => undefined)
    ],
    [
      ...entry('up', t('block.moveUp'), moveBlock(pos, -1)),
      ...entry('down', t('block.moveDown'), moveBlock(pos, 1)),
      ...entry('duplicate', t('block.duplicate'), duplicateBlock(pos)),
      { icon: 'markdown', name: t('block.copyMarkdown'), run: () => void copy() }
    ],
    entry('trash', t('block.remove'), removeBlock(pos))
  ]
  openFloatingMenu(grip, holder, t('block.menu'), groups.flatMap((group) => group.map((each, index) => (index === 0 ? { ...each, beginsGroup: true } : each))))
}
