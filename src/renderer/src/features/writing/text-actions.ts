import type { ChainedCommands, Editor } from '@tiptap/core'
import type { ActionHandler, ActionHandlers } from '../../actions/action-registry'
import type { ChainLink } from '../../editor/commands/block-changes'
import { blockChanges } from '../../editor/commands/block-changes'
import { toggleCodeBlock } from '../../editor/commands/block-turn'
import type { Change } from '../../editor/commands/change'
import { insertItem, insertListicle } from '../../editor/commands/insert-item'
import { insertGallery } from '../../editor/commands/gallery'
import { insertTable } from '../../editor/commands/insert-table'
import { moveItem } from '../../editor/commands/move-item'
import { splitItem } from '../../editor/commands/split-item'
import { toggleOrder } from '../../editor/commands/toggle-order'
import { turnItemIntoBlocks, turnListIntoBlocks } from '../../editor/commands/turn-into-blocks'
import { turnIntoItems } from '../../editor/commands/turn-into-items'
import { enterSelected } from '../../editor/extensions/card/enter-selected'
import { keepFocus } from '../../editor/keep-focus'
import { takesMarks } from '../../editor/queries/takes-marks'
import { turnsBlocks } from '../../editor/queries/turns-blocks'
import { tableActions } from './table-actions'
import { openMenuAtCaret } from '../../editor/extensions/block-grip/block-grip-view'
import type { FieldPast } from './field-past'
import { runChange } from './run-change'

/** What can be done to the text, as actions, from wherever they are asked for: the caret is in sight then, and what comes into the text with it. */
export function textActions(editor: Editor, past: FieldPast): ActionHandlers {
  const chained = (build: (chain: ChainedCommands) => ChainedCommands, active?: string, attributes: Readonly<Record<string, unknown>> = {}): ActionHandler => ({
    run: () => {
      editor.view.focus() // not the chain's own: that one waits for a frame
      build(editor.chain()).scrollIntoView().run()
    },
    ...(active === undefined ? {} : { isActive: () => editor.isActive(active, attributes) })
  })
  const changed = (change: Change): ActionHandler => ({ run: () => runChange(editor, change), isEnabled: () => change(editor.state) !== undefined })
  /** The same for what is filled in at once: the focus goes into its fields. */
  const entered = (build: ChainLink): ActionHandler => ({
    run: () => {
      build(editor.chain()).scrollIntoView().run()
      editor.view.focus()
      enterSelected(editor.view)
    },
    isEnabled: () => build(editor.can().chain()).run()
  })
  const marked = (name: string, build: (chain: ChainedCommands) => ChainedCommands): ActionHandler => ({ ...chained(build, name), isEnabled: () => takesMarks(editor.state) })
  const turned = (handler: ActionHandler): ActionHandler => ({ ...handler, isEnabled: () => turnsBlocks(editor.state) })
  const heading = (level: 2 | 3 | 4) => turned(chained(blockChanges[`heading-${level}` as const], 'heading', { level }))

  return {
    undo: { run: () => undoWhereFocused('undo', editor, past) },
    redo: { run: () => undoWhereFocused('redo', editor, past) },
    bold: marked('bold', (chain) => chain.toggleBold()),
    italic: marked('italic', (chain) => chain.toggleItalic()),
    underline: marked('underline', (chain) => chain.toggleUnderline()),
    strike: marked('strike', (chain) => chain.toggleStrike()),
    code: marked('code', (chain) => chain.toggleCode()),
    paragraph: turned(chained(blockChanges.paragraph, 'paragraph')),
    'heading-2': heading(2),
    'heading-3': heading(3),
    'heading-4': heading(4),
    'bullet-list': turned(chained(blockChanges['bullet-list'], 'bulletList')),
    'ordered-list': turned(chained(blockChanges['ordered-list'], 'orderedList')),
    quote: turned(chained(blockChanges.quote, 'blockquote')),
    'code-block': { ...changed(toggleCodeBlock), isActive: () => editor.isActive('codeBlock') },
    'insert-rule': chained(blockChanges['insert-rule']),
    'insert-pull-quote': chained(blockChanges['insert-pull-quote'], 'pullQuote'),
    'insert-fact-box': chained(blockChanges['insert-fact-box'], 'factBox'),
    'insert-embed': entered(blockChanges['insert-embed']),
    'insert-link-card': entered(blockChanges['insert-link-card']),
    'insert-gallery': changed(insertGallery),
    'insert-table': changed(insertTable),
    'insert-listicle': changed(insertListicle),
    'insert-item': changed(insertItem),
    'move-item-up': changed(moveItem(-1)),
    'move-item-down': changed(moveItem(1)),
    'split-item': changed(splitItem),
    'toggle-order': changed(toggleOrder),
    'turn-into-items': changed(turnIntoItems),
    'turn-item-into-blocks': changed(turnItemIntoBlocks),
    'turn-list-into-blocks': changed(turnListIntoBlocks),
    ...tableActions(changed),
    'block-menu': { run: () => openMenuAtCaret(editor.view) }
  }
}

/**
 * Undo means the field that has the focus, or had it when something was written last: a headline has its own past (see `FieldPast`), a picture's
 * words belong to the text's.
 */
function undoWhereFocused(direction: 'undo' | 'redo', editor: Editor, past: FieldPast): void {
  const focused = document.activeElement
  const field = editor.view.dom.contains(focused) ? undefined : focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement ? focused : past.writtenLast()
  if (field === undefined || past.isOfText(direction, field)) keepFocus(editor.view, () => editor.commands[direction]())
  else {
    field.focus()
    document.execCommand(direction)
  }
}
